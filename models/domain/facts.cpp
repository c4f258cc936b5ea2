#include "models/domain/factlookup.h"
#include "models/domain/features.h"
#include "models/domain/noteaccess.h"
#include "models/domain/rowfields.h"
#include "models/domain/rules.h"
#include "models/domain/setupfacts.h"
#include "models/domain/staffrights.h"
#include "models/domain/tasklist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Finds what the rules want to know before they judge an operation, by its type.
class FactFinder final : public FactLookup
{
public:
    using FactLookup::FactLookup;

    [[nodiscard]] Result<Facts> find()
    {
        findActor();
        facts().row = row(operation().key);
        facts().customer = entity<Customer>(operation().customer.value);
        if (const auto feature = featureOf(operation().type))
            relate(settingKey(*feature));
        findSubject();
        return outcome();
    }

private:
    void findSubject()
    {
        switch (operation().type) {
        case OperationType::CreateCustomer:
            return findRequired();
        case OperationType::PatchCustomer:
            findAttributes();
            return findPatch(operation().key, operation().set.keys());
        case OperationType::PatchContactPoint:
            return findPatch(operation().key, operation().set.keys());
        case OperationType::AddNote:
        case OperationType::PatchNote:
        case OperationType::RemoveNote:
            return findNote();
        case OperationType::PutPhoto:
            return findMarks(operation().key);
        case OperationType::RemoveCustomer:
            findRequired();
            return findBooks();
        case OperationType::AddToBook:
        case OperationType::RemoveFromBook:
        case OperationType::ReassignBook:
            return findBooks();
        case OperationType::LogActivity:
            findLoggedBefore();
            return findPointedAt();
        case OperationType::VoidActivity:
            return findVoided();
        case OperationType::ResolveConflict:
            return findConflict();
        case OperationType::AddTask:
        case OperationType::PatchTask:
        case OperationType::RemoveTask:
            return findTask();
        case OperationType::PutListTask:
        case OperationType::RemoveListTask:
            return findListTask();
        case OperationType::PutReference:
            return findFactsOfPut(*this);
        case OperationType::RemoveReference:
            return findFactsOfRemoval(*this);
        case OperationType::AddContactPoint:
        case OperationType::RemoveContactPoint:
        case OperationType::RemovePhoto:
        case OperationType::PutSavedFilter:
        case OperationType::RemoveSavedFilter:
        case OperationType::AddHandedChange:
        case OperationType::PatchHandedChange:
        case OperationType::RemoveHandedChange:
            return;
        }
    }

    void findActor()
    {
        facts().actor = entity<Associate>(operation().actor.value);
        if (facts().actor && facts().actor->followsGroup())
            facts().actor =
                withGroup(*facts().actor, entity<PermissionGroup>(facts().actor->group.value));
    }

    void findPatch(const RowKey& key, const QStringList& fields)
    {
        findMarks(key);
        for (const QString& field : fields)
            relate(rules::conflictKey(operation().id, field));
        if (key.kind == EntityKind::Note)
            relate(rules::noteCopyKey(operation().id));
        if (key.kind == EntityKind::Customer) {
            relate({ContactPoint::kKind, wanted(u"primary_phone"_s)});
            relate({ContactPoint::kKind, wanted(u"primary_email"_s)});
            findCard(operation().set.value(u"loyalty_card"_s));
            if (fields.contains(u"address_books"_s))
                relate(settingKey(Feature::StoreSearch));
        }
    }

    //! Most patches give none.
    void findCard(const QJsonValue& given)
    {
        const QString card = given.toString();
        if (card.isEmpty() || hasFailed())
            return;
        QList<CustomerId> holders;
        keep(rows().customersWithCard(card), holders);
        holders.removeAll(operation().customer);
        if (!holders.isEmpty())
            facts().takenCards.append(card);
    }

    //! Who may read it counts: the parameters, and the stores that the note names.
    void findNote()
    {
        relate(settingKey(Feature::ExternalNotes));
        relate({Setting::kKind, Setting::idFor(QLatin1StringView(kNoteVisibilitySetting)).value});
        const QString field = u"store"_s;
        relate({Store::kKind, wanted(field)});
        relate({Store::kKind, QUuid::fromString(operation().was.value(field).toString())});
        if (facts().row)
            relate({Store::kKind, QUuid::fromString(valueOf(*facts().row, field).toString())});
        if (operation().type == OperationType::PatchNote)
            findPatch(operation().key, operation().set.keys());
    }

    void findBooks()
    {
        findPlaces();
        if (const auto setting = entity<Setting>(Setting::idFor(kBookModeSetting).value))
            facts().allowsSeveralBooks = setting->value == kSeveralBooks;
        facts().wantedBook = entity<ClientBook>(wanted(u"book"_s));
        relate({Associate::kKind, wanted(u"associate"_s)});
        if (!operation().undoes.isNull())
            relate({BookMove::kKind, BookMove::idFor(operation().undoes).value});
    }

    void findPlaces()
    {
        if (operation().customer.isNull() || hasFailed())
            return;
        const auto places = rows().ofCustomer(Membership::kKind, operation().customer);
        if (!places)
            return fail(places.error());
        for (const Row& place : *places) {
            auto membership = fromRow<Membership>(place);
            if (!membership)
                return fail(membership.error());
            auto book = entity<ClientBook>(membership->book.value);
            auto& sorted = facts().places;
            const auto behind =
                std::ranges::upper_bound(sorted, *membership, isOlder, &OwnedPlace::membership);
            sorted.insert(behind, OwnedPlace{*std::move(membership), std::move(book)});
        }
    }

    //! Whose book the customer is in counts: the owner of the book may change her
    //! tasks.
    void findTask()
    {
        findBooks();
        relate({Associate::kKind, wanted(u"owner"_s)});
        if (operation().type == OperationType::AddTask)
            findMarks(operation().key);
        if (operation().type != OperationType::PatchTask)
            return;
        findPatch(operation().key, operation().set.keys());
        if (operation().undoes.isNull())
            return;
        for (const QString& field : {u"started_by"_s, u"done_by"_s}) // whose it is said to be
            relate({Associate::kKind, QUuid::fromString(operation().was.value(field).toString())});
    }

    //! The list says what there is to do, and who is to do it.
    void findListTask()
    {
        const QString field = u"started_list"_s;
        const QJsonValue named =
            facts().row ? valueOf(*facts().row, field) : operation().set.value(field);
        const RowKey started{StartedList::kKind, QUuid::fromString(named.toString())};
        relate(started);
        const auto row = facts().related.constFind(started);
        if (row != facts().related.cend())
            relate({TaskList::kKind, QUuid::fromString(valueOf(*row, u"list"_s).toString())});
        relate({Associate::kKind, wanted(u"owner"_s)});
        if (operation().undoes.isNull())
            return;
        for (const QString& by : {u"started_by"_s, u"done_by"_s}) // whose it is said to be
            relate({Associate::kKind, wanted(by)});
    }

    //! Its kind, and what it stands in for; whose book the customer is in counts for a plan that is
    //! moved.
    void findPointedAt()
    {
        relate({ActivityType::kKind, wanted(u"type"_s)});
        const QUuid corrected = wanted(u"corrects"_s);
        relate({Activity::kKind, corrected});
        relate({Activity::kKind, wanted(u"fulfils"_s)});
        if (!corrected.isNull())
            findPlaces();
    }

    //! The activity that was voided, where logging it anew takes the void back.
    void findLoggedBefore()
    {
        const QString voided = operation().was.value(u"voids"_s).toString();
        if (!operation().undoes.isNull())
            facts().voided = row({Activity::kKind, QUuid::fromString(voided)});
    }

    void findVoided()
    {
        const RowKey key{Activity::kKind, wanted(u"voids"_s)};
        facts().voided = row(key);
        if (facts().voided)
            findMarks(key);
    }

    void findConflict()
    {
        const QJsonObject& source = facts().row ? facts().row->fields : operation().was;
        const auto kind = entityKindFromName(source.value(u"row_kind"_s).toString());
        if (!kind)
            return;
        findAttributes();
        const RowKey key{*kind, QUuid::fromString(source.value(u"row"_s).toString())};
        facts().conflictRow = row(key);
        if (*kind == EntityKind::Task)
            findTaskConflict(source);
        if (*kind == EntityKind::Customer)
            findCardConflict(source);
        findPatch(key, {source.value(u"field"_s).toString()});
    }

    void findTaskConflict(const QJsonObject& conflict)
    {
        findBooks();
        for (const QString& side : {u"kept"_s, u"other"_s}) {
            const QJsonValue value = conflict.value(side).toObject().value(u"value"_s);
            relate({Associate::kKind, QUuid::fromString(value.toString())});
        }
    }

    void findCardConflict(const QJsonObject& conflict)
    {
        if (conflict.value(u"field"_s) != u"loyalty_card"_s)
            return;
        for (const QString& side : {u"kept"_s, u"other"_s})
            findCard(conflict.value(side).toObject().value(u"value"_s));
    }

    //! Of mandatory attributes those of the group in use are asked for: the store's, or the
    //! house's.
    void findRequired()
    {
        findAttributes();
        findGroupNamedBy({Setting::kKind, Setting::idFor(kCustomerAttributeGroupSetting).value},
                         u"value"_s);
        findGroupNamedBy({Store::kKind, operation().store.value}, u"page_attribute_group"_s);
    }

    void findGroupNamedBy(const RowKey& key, const QString& field)
    {
        relate(key);
        const auto row = facts().related.constFind(key);
        if (row != facts().related.cend())
            relate({AttributeGroup::kKind, QUuid::fromString(valueOf(*row, field).toString())});
    }

    void findMarks(const RowKey& key) { keep(rows().marks(key), facts().marks); }
};

} // namespace

Result<Facts> collectFacts(const Operation& operation, const RowReader& rows)
{
    return FactFinder(operation, rows).find();
}

} // namespace carnet
