#include "models/presentation/signinscreen.h"

#include "models/domain/stafflist.h"
#include "models/presentation/pincheck.h"
#include "models/presentation/pinwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

QString roleText(Role role)
{
    switch (role) {
    case Role::Associate:
        return SignInScreen::tr("Associate");
    case Role::Manager:
        return SignInScreen::tr("Manager");
    case Role::Headquarters:
        return SignInScreen::tr("Headquarters");
    }
    return {};
}

} // namespace

const std::array<ItemRole<AssociateItem>, 6>& AssociateItem::roles()
{
    using I = AssociateItem;
    static const std::array<ItemRole<I>, 6> all{
        {{"associateId", [](const I& i) -> QVariant { return i.associateId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"roleText", [](const I& i) -> QVariant { return i.roleText; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }},
         {"isSelected", [](const I& i) -> QVariant { return i.isSelected; }}}};
    return all;
}

SignInScreen::SignInScreen(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    m_countdown.setInterval(1s);
    connect(&m_countdown, &QTimer::timeout, this, [this] {
        if (!isBlocked())
            m_countdown.stop();
        Q_EMIT changed();
    });
    m_minute.setInterval(10s);
    m_minute.start();
    connect(&m_minute, &QTimer::timeout, this, &SignInScreen::momentChanged);
    connect(&till, &Till::referenceChanged, this, [this] {
        showAssociates();
        Q_EMIT referenceChanged();
        Q_EMIT troubleChanged();
    });
    // Whoever waits may have been given a new PIN meanwhile.
    connect(&till, &Till::snapshotChanged, this, [this] {
        if (isBlocked())
            readGuard();
    });
    showAssociates();
}

QString SignInScreen::selectedName() const
{
    return m_till.reference().associateName(m_selected);
}

QString SignInScreen::selectedInitials() const
{
    return initialsOf(selectedName());
}

QString SignInScreen::momentText() const
{
    return m_till.format().weekdayAndMoment(m_till.nowMs());
}

QString SignInScreen::message() const
{
    return isBlocked() ? waitText(secondsLeft()) : m_message;
}

int SignInScreen::secondsLeft() const
{
    return carnet::secondsLeft(m_guard, m_till.nowMs());
}

QString SignInScreen::registerText() const
{
    const auto& registers = m_till.reference().registerById;
    const QString number = registers.value(m_till.identity().terminal).number;
    return number.isEmpty() ? QString() : tr("Register %1").arg(number);
}

void SignInScreen::select(const QString& associateId)
{
    const auto id = AssociateId::fromString(associateId);
    if (id == m_selected || m_isChecking)
        return;
    m_selected = id;
    m_till.expect(id);
    m_pin.clear();
    m_message.clear();
    m_numberFlaw.clear();
    m_isError = false;
    m_guard = {};
    showAssociates();
    Q_EMIT changed();
    readGuard();
}

void SignInScreen::selectNumber(const QString& staffId)
{
    const QString number = staffId.trimmed();
    const auto& all = m_till.reference().associates;
    const auto found = std::ranges::find_if(all, [&](const Associate& associate) {
        return associate.staffId.compare(number, Qt::CaseInsensitive) == 0
            && signsInAt(associate, m_till.store());
    });
    const bool isKnown = !number.isEmpty() && found != all.cend();
    m_numberFlaw =
        isKnown || number.isEmpty() ? QString() : tr("Nobody with this number signs in here.");
    Q_EMIT changed();
    if (!isKnown)
        return;
    select(found->id.toString());
    Q_EMIT numberTaken();
}

void SignInScreen::readGuard()
{
    m_till.read(
        this,
        [id = m_selected](TerminalStore& store) { return signInGuard(store, id); },
        [this, id = m_selected](const Result<SignInGuard>& guard) {
            if (!guard || id != m_selected || m_isChecking)
                return;
            m_guard = *guard;
            if (isBlocked())
                m_countdown.start();
            Q_EMIT changed();
        });
}

void SignInScreen::enterDigit(int digit)
{
    if (m_isChecking || isBlocked() || m_selected.isNull() || digitsEntered() == kPinLength)
        return;
    if (digit < 0 || digit > 9)
        return;
    m_message.clear();
    m_isError = false;
    m_pin += QString::number(digit);
    if (digitsEntered() == kPinLength)
        check();
    Q_EMIT changed();
}

void SignInScreen::backspace()
{
    if (m_isChecking || m_pin.isEmpty())
        return;
    m_pin.chop(1);
    Q_EMIT changed();
}

void SignInScreen::clear()
{
    if (m_isChecking)
        return;
    m_pin.clear();
    Q_EMIT changed();
}

void SignInScreen::check()
{
    m_isChecking = true;
    checkPin(m_till, this, m_selected, m_pin, [this](const Result<PinAnswer>& answer) {
        if (answer) {
            if (answer->isRight)
                m_till.note(AuditEventType::SignedIn, m_selected);
            return finish(answer->isRight, answer->guard);
        }
        m_isChecking = false;
        m_pin.clear();
        m_message = explain(answer.error());
        m_isError = true;
        Q_EMIT changed();
    });
}

void SignInScreen::finish(bool matches, const SignInGuard& guard)
{
    m_isChecking = false;
    m_pin.clear();
    m_guard = guard;
    m_isError = !matches;
    if (matches) {
        m_message.clear();
        m_till.signIn(m_till.reference().associateById.value(m_selected));
        Q_EMIT changed();
        Q_EMIT signedIn();
        return;
    }
    m_message = wrongPinText(guard);
    if (isBlocked())
        m_countdown.start();
    Q_EMIT changed();
}

void SignInScreen::showTrouble(const QString& title, const QString& text)
{
    if (title == m_troubleTitle && text == m_troubleText)
        return;
    m_troubleTitle = title;
    m_troubleText = text;
    Q_EMIT troubleChanged();
}

StaffList SignInScreen::list() const
{
    return staffList(m_till.reference().setting(kStaffListSetting)).value_or(StaffList::Everybody);
}

bool SignInScreen::isListed(const Associate& associate) const
{
    switch (list()) {
    case StaffList::Everybody:
        return signsInAt(associate, m_till.store());
    case StaffList::StoreAlone:
        return belongsTo(associate, m_till.store(), m_till.reference().stores());
    case StaffList::Nobody:
        break;
    }
    return false;
}

void SignInScreen::showAssociates()
{
    const Store here = m_till.store();
    QList<AssociateItem> items;
    m_hasStaff = false;
    for (const Associate& associate : m_till.reference().associates) {
        m_hasStaff = m_hasStaff || signsInAt(associate, here);
        if (!isListed(associate))
            continue;
        items.append({associate.id.toString(),
                      associate.name,
                      roleText(associate.role),
                      initialsOf(associate.name),
                      tintOf(associate.id.value),
                      associate.id == m_selected});
    }
    m_associates.setItems(items);
}

} // namespace carnet
