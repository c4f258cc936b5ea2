#include "models/domain/activitytypechecks.h"
#include "models/domain/attributerules.h"
#include "models/domain/features.h"
#include "models/domain/judgement.h"
#include "models/domain/noteaccess.h"
#include "models/domain/rowfields.h"
#include "models/domain/rules.h"
#include "models/domain/staffchecks.h"
#include "models/domain/staffrights.h"
#include "models/domain/usechecks.h"
#include "models/domain/usefacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Looks rows up one by one; the first error stops it.
class FactFinder
{
public:
    FactFinder(const Operation& operation, const RowReader& rows)
        : m_operation(operation)
        , m_rows(rows)
    {
    }

    [[nodiscard]] Result<Facts> find()
    {
        findActor();
        m_facts.row = row(m_operation.key);
        m_facts.customer = entity<Customer>(m_operation.customer.value);
        findSubject();
        if (m_error)
            return tl::unexpected(*m_error);
        return m_facts;
    }

private:
    void findSubject()
    {
        if (const auto feature = featureOf(m_operation.type))
            relate(settingKey(*feature));
        switch (m_operation.type) {
        case OperationType::CreateCustomer:
            return findRequired();
        case OperationType::PatchCustomer:
            findAttributes();
            return findPatch(m_operation.key, m_operation.set.keys());
        case OperationType::PatchContactPoint:
            return findPatch(m_operation.key, m_operation.set.keys());
        case OperationType::AddNote:
        case OperationType::PatchNote:
        case OperationType::RemoveNote:
            return findNote();
        case OperationType::PutPhoto:
            return findMarks(m_operation.key);
        case OperationType::RemoveCustomer:
            findRequired();
            return findBooks();
        case OperationType::AddToBook:
        case OperationType::RemoveFromBook:
        case OperationType::ReassignBook:
            return findBooks();
        case OperationType::LogActivity:
            findLoggedBefore();
            relate({ActivityType::kKind, wanted(u"type"_s)});
            return findPointedAt();
        case OperationType::VoidActivity:
            return findVoided();
        case OperationType::ResolveConflict:
            return findConflict();
        case OperationType::AddTask:
        case OperationType::PatchTask:
        case OperationType::RemoveTask:
            return findTask();
        case OperationType::PutReference:
            relate({Associate::kKind, wanted(u"associate"_s)});
            findAttributes();
            findSiblings();
            findNeighbours();
            findUse();
            findNumber();
            findFields();
            return findSharedCustomers();
        case OperationType::RemoveReference:
            findBelongings();
            if (m_operation.key.kind == EntityKind::AttributeType)
                findAttributes();
            findNeighbours();
            findSharedCustomers();
            return findUse();
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
        m_facts.actor = entity<Associate>(m_operation.actor.value);
        if (m_facts.actor && m_facts.actor->followsGroup())
            m_facts.actor =
                withGroup(*m_facts.actor, entity<PermissionGroup>(m_facts.actor->group.value));
    }

    void findPatch(const RowKey& key, const QStringList& fields)
    {
        findMarks(key);
        for (const QString& field : fields)
            relate(rules::conflictKey(m_operation.id, field));
        if (key.kind == EntityKind::Note)
            relate(rules::noteCopyKey(m_operation.id));
        if (key.kind == EntityKind::Customer) {
            relate({ContactPoint::kKind, wanted(u"primary_phone"_s)});
            relate({ContactPoint::kKind, wanted(u"primary_email"_s)});
            findCard(m_operation.set.value(u"loyalty_card"_s));
            if (fields.contains(u"address_books"_s))
                relate(settingKey(Feature::StoreSearch));
        }
    }

    //! Most patches give none.
    void findCard(const QJsonValue& given)
    {
        const QString card = given.toString();
        if (card.isEmpty() || m_error)
            return;
        QList<CustomerId> holders;
        keep(m_rows.customersWithCard(card), holders);
        holders.removeAll(m_operation.customer);
        if (!holders.isEmpty())
            m_facts.takenCards.append(card);
    }

    //! Who may read it counts: the parameters, and the stores that the note names.
    void findNote()
    {
        relate(settingKey(Feature::ExternalNotes));
        relate({Setting::kKind, Setting::idFor(QLatin1StringView(kNoteVisibilitySetting)).value});
        const QString field = u"store"_s;
        relate({Store::kKind, wanted(field)});
        relate({Store::kKind, QUuid::fromString(m_operation.was.value(field).toString())});
        if (m_facts.row)
            relate({Store::kKind, QUuid::fromString(valueOf(*m_facts.row, field).toString())});
        if (m_operation.type == OperationType::PatchNote)
            findPatch(m_operation.key, m_operation.set.keys());
    }

    void findBooks()
    {
        findPlaces();
        if (const auto setting = entity<Setting>(Setting::idFor(kBookModeSetting).value))
            m_facts.allowsSeveralBooks = setting->value == kSeveralBooks;
        m_facts.wantedBook = entity<ClientBook>(wanted(u"book"_s));
        relate({Associate::kKind, wanted(u"associate"_s)});
        if (!m_operation.undoes.isNull())
            relate({BookMove::kKind, BookMove::idFor(m_operation.undoes).value});
    }

    void findPlaces()
    {
        if (m_operation.customer.isNull() || m_error)
            return;
        const auto rows = m_rows.ofCustomer(Membership::kKind, m_operation.customer);
        if (!rows) {
            m_error = rows.error();
            return;
        }
        for (const Row& row : *rows) {
            auto membership = fromRow<Membership>(row);
            if (!membership) {
                m_error = membership.error();
                return;
            }
            auto book = entity<ClientBook>(membership->book.value);
            m_facts.places.append({*std::move(membership), std::move(book)});
        }
        std::ranges::sort(m_facts.places, isOlder, &OwnedPlace::membership);
    }

    //! Whose book the customer is in counts: the owner of the book may change her
    //! tasks.
    void findTask()
    {
        findBooks();
        relate({Associate::kKind, wanted(u"owner"_s)});
        if (m_operation.type != OperationType::PatchTask)
            return;
        findPatch(m_operation.key, m_operation.set.keys());
        if (m_operation.undoes.isNull())
            return;
        for (const QString& field : {u"started_by"_s, u"done_by"_s}) // whose it is said to be
            relate({Associate::kKind, QUuid::fromString(m_operation.was.value(field).toString())});
    }

    //! Whose book the customer is in counts for a plan that is moved.
    void findPointedAt()
    {
        const QUuid corrected = wanted(u"corrects"_s);
        relate({Activity::kKind, corrected});
        relate({Activity::kKind, wanted(u"fulfils"_s)});
        if (!corrected.isNull())
            findPlaces();
    }

    //! The activity that was voided, where logging it anew takes the void back.
    void findLoggedBefore()
    {
        const QString voided = m_operation.was.value(u"voids"_s).toString();
        if (!m_operation.undoes.isNull())
            m_facts.voided = row({Activity::kKind, QUuid::fromString(voided)});
    }

    void findVoided()
    {
        const RowKey key{Activity::kKind, wanted(u"voids"_s)};
        m_facts.voided = row(key);
        if (m_facts.voided)
            findMarks(key);
    }

    void findConflict()
    {
        const QJsonObject& source = m_facts.row ? m_facts.row->fields : m_operation.was;
        const auto kind = entityKindFromName(source.value(u"row_kind"_s).toString());
        if (!kind)
            return;
        findAttributes();
        const RowKey key{*kind, QUuid::fromString(source.value(u"row"_s).toString())};
        m_facts.conflictRow = row(key);
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

    void findAttributes() { keep(m_rows.attributeDefinitions(), m_facts.attributes); }

    //! Of mandatory attributes those of the group in use are asked for.
    void findRequired()
    {
        findAttributes();
        const RowKey parameter{Setting::kKind, Setting::idFor(kAttributeGroupSetting).value};
        relate(parameter);
        const auto setting = m_facts.related.constFind(parameter);
        if (setting != m_facts.related.cend())
            relate({AttributeGroup::kKind,
                    QUuid::fromString(valueOf(*setting, u"value"_s).toString())});
    }

    //! What goes with a row, and of an associate who could set up when she is gone.
    void findBelongings()
    {
        if (m_operation.key.kind == EntityKind::Associate)
            findSiblings();
        for (const RowKey& key : rules::belongingsOf(m_operation.key))
            relate(key);
    }

    void findSiblings()
    {
        const EntityKind kind = m_operation.key.kind;
        if (kind != EntityKind::ActivityType && kind != EntityKind::Setting
            && kind != EntityKind::Associate && kind != EntityKind::AddressBook
            && kind != EntityKind::Store && kind != EntityKind::PermissionGroup
            && kind != EntityKind::ScreenLayout && kind != EntityKind::Affiliation
            && kind != EntityKind::AttributeType)
            return;
        addRowsOf(kind, m_facts.siblings);
    }

    void findNeighbours()
    {
        for (const EntityKind kind : neighboursOf(m_operation.key.kind))
            addRowsOf(kind, m_facts.neighbours);
    }

    void addRowsOf(EntityKind kind, QList<Row>& to)
    {
        QList<Row> rows;
        keep(m_rows.rowsOf(kind), rows);
        to += rows;
    }

    //! Only where it decides, because it may mean to look through all customers.
    void findUse()
    {
        if (m_error)
            return;
        const Operation wish = rules::withValuesOfType(m_operation, m_facts);
        if (const auto found = rules::findUse(wish, m_rows, m_facts); !found)
            m_error = found.error();
    }

    //! Of a kind of activity; most wishes leave all of them as wide as they are.
    void findFields()
    {
        if (m_operation.key.kind != EntityKind::ActivityType || !m_facts.row)
            return;
        const Row wanted{m_operation.key, 0, m_operation.set};
        const QStringList keys = rules::fieldsAtStake(*m_facts.row, wanted);
        if (!keys.isEmpty())
            keep(m_rows.fieldsInUse({m_operation.key.id}, keys), m_facts.fieldsInUse);
    }

    void findNumber()
    {
        if (!m_facts.row || m_operation.key.kind != EntityKind::Numbering)
            return;
        keep(m_rows.nextNumber(valueOf(*m_facts.row, u"key"_s).toString()), m_facts.nextNumber);
    }

    //! Only where it decides, because it means to look through all memberships.
    void findSharedCustomers()
    {
        const RowKey mode{Setting::kKind, Setting::idFor(kBookModeSetting).value};
        const bool staysSo = m_operation.set.value(u"value"_s).toString() == kSeveralBooks;
        if (m_operation.key != mode || staysSo)
            return;
        keep(m_rows.customersInSeveralBooks(), m_facts.inSeveralBooks);
    }

    void findMarks(const RowKey& key) { keep(m_rows.marks(key), m_facts.marks); }

    //! What was found, or why it was not.
    template<typename T>
    void keep(Result<T> found, T& as)
    {
        if (found)
            as = *std::move(found);
        else
            m_error = found.error();
    }

    void relate(const RowKey& key)
    {
        if (auto found = row(key))
            m_facts.related.insert(key, *std::move(found));
    }

    [[nodiscard]] QUuid wanted(const QString& field) const
    {
        return QUuid::fromString(m_operation.set.value(field).toString());
    }

    [[nodiscard]] std::optional<Row> row(const RowKey& key)
    {
        if (key.id.isNull() || m_error)
            return std::nullopt;
        auto found = m_rows.find(key);
        if (found)
            return *std::move(found);
        m_error = found.error();
        return std::nullopt;
    }

    template<Entity E>
    [[nodiscard]] std::optional<E> entity(const QUuid& id)
    {
        const auto found = row({E::kKind, id});
        if (!found)
            return std::nullopt;
        auto read = fromRow<E>(*found);
        if (read)
            return *std::move(read);
        m_error = read.error();
        return std::nullopt;
    }

    const Operation& m_operation;
    const RowReader& m_rows;
    Facts m_facts;
    std::optional<Error> m_error;
};

} // namespace

Result<Facts> collectFacts(const Operation& operation, const RowReader& rows)
{
    return FactFinder(operation, rows).find();
}

} // namespace carnet
