#include "models/presentation/signinscreen.h"

#include "models/domain/stafflist.h"

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
    : PinAsker(till, parent)
{
    m_minute.setInterval(10s);
    m_minute.start();
    connect(&m_minute, &QTimer::timeout, this, &SignInScreen::momentChanged);
    connect(&till, &Till::referenceChanged, this, [this] {
        showAssociates();
        Q_EMIT referenceChanged();
        Q_EMIT troubleChanged();
        Q_EMIT momentChanged(); // the store has a time of its own
    });
    showAssociates();
}

QString SignInScreen::selectedName() const
{
    return till().reference().associateName(who());
}

QString SignInScreen::readerHint() const
{
    const bool barcode = logOnModeOf(till(), CredentialKind::Barcode) != LogOnMode::Off;
    const bool card = logOnModeOf(till(), CredentialKind::Card) != LogOnMode::Off;
    if (barcode && card)
        return tr("Or hold your barcode or card to the reader.");
    if (barcode)
        return tr("Or hold your barcode to the reader.");
    return card ? tr("Or swipe your card.") : QString();
}

QString SignInScreen::selectedInitials() const
{
    return initialsOf(selectedName());
}

QString SignInScreen::momentText() const
{
    return till().format().weekdayAndMoment(till().nowMs());
}

QString SignInScreen::registerText() const
{
    const auto& registers = till().reference().registerById;
    const QString number = registers.value(till().identity().terminal).number;
    return number.isEmpty() ? QString() : tr("Till %1").arg(number);
}

void SignInScreen::select(const QString& associateId)
{
    const auto id = AssociateId::fromString(associateId);
    if (id != who() && !isBusy())
        choose(id);
}

void SignInScreen::choose(const AssociateId& who)
{
    m_numberFlaw.clear();
    till().expect(who);
    put(who);
    showAssociates();
}

const Associate* SignInScreen::byNumber(const QString& staffId) const
{
    const auto& all = till().reference().associates;
    const auto found = std::ranges::find_if(all, [&](const Associate& associate) {
        return associate.staffId.compare(staffId, Qt::CaseInsensitive) == 0
            && signsInAt(associate, till().store());
    });
    return found == all.cend() || staffId.isEmpty() ? nullptr : &*found;
}

void SignInScreen::selectNumber(const QString& staffId)
{
    const QString number = staffId.trimmed();
    const Associate* const found = byNumber(number);
    m_numberFlaw =
        found || number.isEmpty() ? QString() : tr("Nobody with this number signs in here.");
    Q_EMIT changed();
    if (!found)
        return;
    select(found->id.toString());
    Q_EMIT numberTaken();
}

void SignInScreen::takeCredential(const QString& read)
{
    if (isBusy() || isPreparing())
        return;
    Q_EMIT readerUsed();
    if (asksNumber() && byNumber(read.trimmed())) {
        clear();
        return selectNumber(read);
    }
    choose({}); // whoever was chosen is not who holds it
    compareCredential(read);
}

void SignInScreen::credentialIsRight(const CredentialAnswer& answer)
{
    choose(answer.who);
    if (answer.outcome == CredentialAnswer::Outcome::Right)
        pinIsRight();
    else
        Q_EMIT numberTaken();
}

void SignInScreen::sayWhoHadToGo(const QString& name)
{
    put({});
    showAssociates();
    askAgain(tr("%1 may not work here any more, so the till has signed out.").arg(name));
}

void SignInScreen::pinIsRight()
{
    till().note(AuditEventType::SignedIn, who());
    till().signIn(till().reference().associateById.value(who()));
    if (list() == StaffList::Nobody)
        put({}); // whoever comes after a lock is not told who was here
    Q_EMIT signedIn();
}

void SignInScreen::showTrouble(const QString& title, const QString& text)
{
    if (title == m_troubleTitle && text == m_troubleText)
        return;
    m_troubleTitle = title;
    m_troubleText = text;
    Q_EMIT troubleChanged();
}

void SignInScreen::tellSamplePin(const QString& pin)
{
    m_samplePin = pin;
    Q_EMIT troubleChanged();
}

StaffList SignInScreen::list() const
{
    return staffList(till().reference().setting(kStaffListSetting)).value_or(StaffList::Everybody);
}

bool SignInScreen::isListed(const Associate& associate) const
{
    switch (list()) {
    case StaffList::Everybody:
        return signsInAt(associate, till().store());
    case StaffList::StoreAlone:
        return belongsTo(associate, till().store(), till().reference().stores());
    case StaffList::Nobody:
        break;
    }
    return false;
}

void SignInScreen::showAssociates()
{
    const Store here = till().store();
    QList<AssociateItem> items;
    m_hasStaff = false;
    for (const Associate& associate : till().reference().associates) {
        m_hasStaff = m_hasStaff || signsInAt(associate, here);
        if (!isListed(associate))
            continue;
        items.append({associate.id.toString(),
                      associate.name,
                      roleText(associate.role),
                      initialsOf(associate.name),
                      tintOf(associate.id.value),
                      associate.id == who()});
    }
    m_associates.setItems(items);
}

} // namespace carnet
