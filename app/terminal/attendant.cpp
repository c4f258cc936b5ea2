#include "app/terminal/attendant.h"

#include <algorithm>
#include <utility>

namespace carnet {

Attendant::Attendant(Till& till, SignInScreen& signIn, QString staffId, QString pin)
    : m_till(till)
    , m_signIn(signIn)
    , m_staffId(std::move(staffId))
    , m_pin(std::move(pin))
{
    connect(&till, &Till::referenceChanged, this, &Attendant::tryNow);
}

void Attendant::tryNow()
{
    const auto& associates = m_till.reference().associates;
    const auto found = std::ranges::find(associates, m_staffId, &Associate::staffId);
    if (found == associates.end() || m_pin.isEmpty())
        return;
    m_signIn.select(found->id.toString());
    for (const QChar digit : std::exchange(m_pin, {})) // once: what fails is for a person to see
        m_signIn.enterDigit(digit.digitValue());
}

} // namespace carnet
