#include "models/presentation/associateform.h"

#include "models/domain/pinlength.h"
#include "models/domain/staffrights.h"
#include "models/presentation/setuplanguages.h"
#include "models/storage/pin.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

Verifier verifierOf(const AssociateId& associate, const QString& hash)
{
    return {{associate.value}, 0, associate, hash};
}

//! Takes a moment on purpose and is not for the threads that people wait for.
Result<QString> hashOf(const QString& pin)
{
    SystemRandom random;
    return hashPin(pin, random);
}

} // namespace

AssociateForm::AssociateForm(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
}

QStringList AssociateForm::languages() const
{
    QStringList all{QString()};
    all += setupLanguages();
    if (!all.contains(m_draft.language))
        all.append(m_draft.language);
    return all;
}

QStringList AssociateForm::languageNames() const
{
    QStringList names;
    for (const QString& language : languages())
        names.append(language.isEmpty() ? tr("The till's language") : languageName(language));
    return names;
}

int AssociateForm::language() const
{
    return static_cast<int>(languages().indexOf(m_draft.language));
}

void AssociateForm::setLanguage(int language)
{
    write(m_draft.language, languages().value(language));
}

QStringList AssociateForm::groupNames() const
{
    QStringList names{tr("None")};
    for (const PermissionGroup& group : till().reference().permissionGroups)
        names.append(till().format().name(group));
    return names;
}

int AssociateForm::group() const
{
    const auto& groups = till().reference().permissionGroups;
    const auto found = std::ranges::find(groups, m_draft.group, &PermissionGroup::id);
    return found == groups.cend() ? 0 : static_cast<int>(found - groups.cbegin()) + 1;
}

void AssociateForm::setGroup(int group)
{
    const auto& groups = till().reference().permissionGroups;
    if (group == this->group() || group < 0 || group > groups.size())
        return;
    if (group == 0)
        enterGroup(nullptr);
    else
        enterGroup(&groups.at(group - 1));
    edited();
}

//! Her own rights begin as those she has with it.
void AssociateForm::enterGroup(const PermissionGroup* group)
{
    m_draft = withGroup(m_draft, till().reference().permissionGroups);
    const QList<Right> before = m_draft.effectiveRights();
    m_draft.group = group ? group->id : PermissionGroupId();
    m_draft.ownRights = m_draft.ownRights && group;
    m_draft.rights = group && !m_draft.ownRights ? group->rights : before;
}

void AssociateForm::setOwnRights(bool own)
{
    if (own == m_draft.ownRights || m_draft.group.isNull())
        return;
    const PermissionGroup* group = till().reference().permissionGroup(m_draft.group);
    m_draft.ownRights = own;
    m_draft.rights = group ? group->rights : QList<Right>();
    edited();
}

int AssociateForm::pinLength()
{
    return kPinLength;
}

void AssociateForm::begin(const Associate& associate)
{
    ++m_opened;
    m_seen = associate;
    m_draft = associate;
    m_setsPin = false;
    open();
}

void AssociateForm::beginNew()
{
    ++m_opened;
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    takeUsualRights();
    m_setsPin = true;
    open();
}

void AssociateForm::closed()
{
    ++m_opened;
    m_pin = {};
}

void AssociateForm::write(QString& field, const QString& text)
{
    if (text == field)
        return;
    field = text;
    edited();
}

void AssociateForm::setRole(int role)
{
    const auto wanted = static_cast<Role>(role);
    if (wanted == m_draft.role)
        return;
    m_draft.role = wanted;
    takeUsualRights();
    edited();
}

//! Those of the group that is usual for the role, in a house that has one.
void AssociateForm::takeUsualRights()
{
    const auto& groups = till().reference().permissionGroups;
    const auto usual =
        std::ranges::find(groups, std::optional(m_draft.role), &PermissionGroup::usualFor);
    m_draft.ownRights = false;
    m_draft.group = usual == groups.cend() ? PermissionGroupId() : usual->id;
    m_draft.rights = usual == groups.cend() ? usualRights(m_draft.role) : usual->rights;
}

void AssociateForm::setBlocked(bool blocked)
{
    if (blocked == m_draft.blocked)
        return;
    m_draft.blocked = blocked;
    edited();
}

void AssociateForm::setSetsPin(bool sets)
{
    if (sets == m_setsPin || isNew())
        return;
    m_setsPin = sets;
    m_pin = {};
    Q_EMIT changed();
}

void AssociateForm::toggleRight(const QString& grantId)
{
    if (m_draft.followsGroup())
        return;
    const auto right = static_cast<Right>(grantId.toInt());
    if (m_draft.rights.removeAll(right) == 0)
        m_draft.rights.append(right);
    edited();
}

void AssociateForm::toggleBook(const QString& bookId)
{
    const auto id = AddressBookId::fromString(bookId);
    auto& books = m_draft.employeeAddressBooks;
    if (books.removeAll(id) == 0)
        books.append(id);
    edited();
}

std::optional<Row> AssociateForm::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row AssociateForm::wanted() const
{
    return toRow(m_draft);
}

QJsonObject AssociateForm::doubts() const
{
    const bool isUntouched = m_pin.isEmpty() && !isNew();
    return m_setsPin && !isUntouched ? m_pin.doubts() : QJsonObject();
}

QJsonValue AssociateForm::typedIn(const QString& field) const
{
    if (field == u"pin"_s)
        return m_pin.pin;
    return field == u"pin_again"_s ? m_pin.again : SetupForm::typedIn(field);
}

bool AssociateForm::isChanged() const
{
    return SetupForm::isChanged() || (m_setsPin && !m_pin.isEmpty());
}

QString AssociateForm::savedText() const
{
    if (isNew())
        return SetupForm::savedText();
    return m_setsPin && !SetupForm::isChanged() ? tr("%1 has a new PIN").arg(m_draft.name)
                                                : tr("What %1 may do is changed").arg(m_draft.name);
}

QList<GrantEntry> AssociateForm::bookEntries() const
{
    QList<GrantEntry> entries;
    for (const AddressBook& book : till().reference().addressBooks) {
        if (book.use != AddressBookUse::Employee)
            continue;
        QStringList stores;
        for (const Store& store : till().reference().stores()) {
            if (store.employeeAddressBooks.contains(book.id))
                stores.append(store.number);
        }
        entries.append({book.id.toString(),
                        book.name,
                        stores.join(u", "_s),
                        m_draft.employeeAddressBooks.contains(book.id)});
    }
    return entries;
}

bool AssociateForm::startWith(const std::optional<Row>& now, const Row& wanted)
{
    // A PIN is typed again; nobody keeps it.
    if (wanted.key.kind != Associate::kKind || !fill(now, wanted, m_seen, m_draft))
        return false;
    ++m_opened;
    m_setsPin = !m_seen;
    open();
    return true;
}

void AssociateForm::showDraft()
{
    const PermissionGroup* group = till().reference().permissionGroup(m_draft.group);
    m_draft = withGroup(std::move(m_draft), till().reference().permissionGroups);
    m_rights.setItems(rightEntries(m_draft.effectiveRights(),
                                   group ? std::optional(group->rights) : std::nullopt));
    m_books.setItems(bookEntries());
    Q_EMIT changed();
}

QList<Operation> AssociateForm::wishes(const QString& hash) const
{
    const Gesture by = till().gesture();
    QList<Operation> all;
    if (SetupForm::isChanged())
        all.append(wish(by));
    if (m_setsPin && !m_pin.isEmpty()) {
        const AssociateId& whose = m_draft.id;
        const auto before =
            isNew() ? std::nullopt : std::optional(toRow(verifierOf(whose, QString())));
        all.append(draft::putReference(by, toRow(verifierOf(whose, hash)), before));
    }
    if (isNew()) {
        const ClientBook book{ClientBook::idFor(m_draft.id), 0, {}, m_draft.id};
        all.append(draft::putReference(by, toRow(book), std::nullopt));
    }
    return all;
}

void AssociateForm::send()
{
    if (!m_setsPin || m_pin.isEmpty())
        return SetupForm::send();
    setBusy(true);
    const auto hashed = QtConcurrent::run(&hashOf, m_pin.pin);
    const auto saved =
        [this, asked = m_opened, wish = wanted(), pin = m_pin](const Result<QString>& hash) {
            if (asked != m_opened)
                return; // somebody thought better of it
            const bool isStillMeant = wish == wanted() && pin == m_pin; // or typed on meanwhile
            if (hash && isStillMeant)
                return perform(wishes(*hash), savedText());
            setBusy(false);
            if (!hash)
                toast().warn(explain(hash.error()));
        };
    whenReady(this, hashed, saved);
}

//! Her book and her PIN first, so that what takes it back brings her before them.
void AssociateForm::takeAway(const Row& gone)
{
    const AssociateId who{gone.key.id};
    const auto all =
        [by = till().gesture(), gone, who](TerminalStore& store) -> Result<QList<Operation>> {
        QList<Operation> removals;
        for (const RowKey& key : {RowKey{EntityKind::ClientBook, ClientBook::idFor(who).value},
                                  RowKey{EntityKind::Verifier, who.value}}) {
            const auto row = store.find(key);
            if (!row)
                return tl::unexpected(row.error());
            if (*row)
                removals.append(draft::removeReference(by, **row));
        }
        removals.append(draft::removeReference(by, gone));
        return removals;
    };
    perform(all, tr("“%1” removed").arg(m_draft.name));
}

} // namespace carnet
