#include "app/terminal/attendant.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unistd.h>

namespace carnet {

Attendant::Attendant(Till& till, SignInScreen& signIn, QString staffId)
    : m_till(till)
    , m_signIn(signIn)
    , m_staffId(std::move(staffId))
    , m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&till, &Till::referenceChanged, this, &Attendant::choose);
    connect(&m_input, &QSocketNotifier::activated, this, &Attendant::read);
}

void Attendant::choose()
{
    const auto& associates = m_till.reference().associates;
    const auto found = std::ranges::find(associates, m_staffId, &Associate::staffId);
    if (m_isChosen || found == associates.end())
        return;
    m_isChosen = true; // once: whoever comes after her chooses for themselves
    m_signIn.select(found->id.toString());
    typePin();
}

void Attendant::read()
{
    std::array<char, 64> bytes{};
    const auto count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count > 0)
        m_read.append(bytes.data(), count);
    const qsizetype end = m_read.indexOf('\n');
    if (count > 0 && end < 0)
        return;
    m_input.setEnabled(false);
    m_pin = QString::fromUtf8(end < 0 ? m_read : m_read.first(end)).trimmed();
    m_read.clear();
    typePin();
}

void Attendant::typePin()
{
    if (!m_isChosen)
        return;
    for (const QChar digit : std::exchange(m_pin, {})) // once: what fails is for a person to see
        m_signIn.enterDigit(digit.digitValue());
}

} // namespace carnet
