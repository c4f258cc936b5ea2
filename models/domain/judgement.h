#pragma once

#include "models/domain/entities.h"
#include "models/domain/operation.h"
#include "models/domain/staff.h"

#include <QHash>

namespace carnet {

enum class Verdict {
    Applied,
    Merged, //!< done, some fields resolved by rule
    Noop, //!< already so
    Duplicate, //!< the id is known; the stored verdict counts
    Rejected,
    Held, //!< needs a person at headquarters
    Retry, //!< this one only, later
};

constexpr auto tokens(Verdict /*of*/)
{
    using V = Verdict;
    return std::array{std::pair{"applied", V::Applied},
                      std::pair{"merged", V::Merged},
                      std::pair{"noop", V::Noop},
                      std::pair{"duplicate", V::Duplicate},
                      std::pair{"rejected", V::Rejected},
                      std::pair{"held", V::Held},
                      std::pair{"retry", V::Retry}};
}

//! Why an operation was refused. The tokens are on the wire.
enum class Refusal {
    None,
    BookTaken, //!< facts: {associate}, who has the customer
    NotAllowed, //!< facts: {right}; also {associate} where it is only for what is one's own
    Gone,
    Invalid, //!< facts: {field, reason}
    Dependency, //!< an operation it depends on was refused
    Stale, //!< the customer is in another book than the person saw; facts: {associate}
    Unknown, //!< a type this side does not know yet
};

constexpr auto tokens(Refusal /*of*/)
{
    using R = Refusal;
    return std::array{std::pair{"", R::None},
                      std::pair{"book_taken", R::BookTaken},
                      std::pair{"not_allowed", R::NotAllowed},
                      std::pair{"gone", R::Gone},
                      std::pair{"invalid", R::Invalid},
                      std::pair{"dependency", R::Dependency},
                      std::pair{"stale", R::Stale},
                      std::pair{"unknown", R::Unknown}};
}

//! When a field was last written, and by which operation: decides concurrent edits.
struct FieldMark {
    Hlc hlc;
    OperationId operation;
    AssociateId author;

    friend bool operator==(const FieldMark&, const FieldMark&) = default;
};

//! One row before and after. `after` empty = the row is gone; `before` empty = it is new.
struct Change {
    RowKey key;
    std::optional<Row> before;
    std::optional<Row> after;

    friend bool operator==(const Change&, const Change&) = default;
};

struct Judgement {
    Verdict verdict = Verdict::Applied;
    Refusal refusal = Refusal::None;
    QJsonObject facts; //!< ids and numbers that explain a refusal; no personal data
    QList<Change> changes; //!< `after->version` is left for the store to count
    //! To be stored by field, also with `Noop` (a repeated refusal counts) and beyond the row's
    //! removal: they decide about edits that are still under way.
    QHash<QString, FieldMark> marks;
    std::optional<RowKey> marksRow; //!< whose marks these are, if not those of the operation's row

    [[nodiscard]] bool isDone() const
    {
        return verdict == Verdict::Applied || verdict == Verdict::Merged
            || verdict == Verdict::Noop;
    }
};

//! Fields of a kind of activity that activities have values of, by key, with what they have chosen
//! from a list.
using FieldUse = QHash<QString, QStringList>;

//! Where rules look up rows. Both stores implement it on the transaction they judge in.
class RowReader
{
public:
    RowReader() = default;
    virtual ~RowReader() = default;
    Q_DISABLE_COPY_MOVE(RowReader)

    [[nodiscard]] virtual Result<std::optional<Row>> find(const RowKey& key) const = 0;
    [[nodiscard]] virtual Result<QHash<QString, FieldMark>> marks(const RowKey& key) const = 0;
    //! All definitions; small, so stores keep them at hand.
    [[nodiscard]] virtual Result<QList<AttributeDefinition>> attributeDefinitions() const = 0;
    //! Those of \a values that some customer has under the key of a list.
    [[nodiscard]] virtual Result<QStringList> optionsInUse(const QString& key,
                                                           const QStringList& values) const = 0;
    //! Those of \a keys, fields of a type, that some activity has a value of.
    [[nodiscard]] virtual Result<FieldUse> fieldsInUse(const ActivityTypeId& type,
                                                       const QStringList& keys) const = 0;
    //! All rows of a kind of headquarters of which there are few.
    [[nodiscard]] virtual Result<QList<Row>> rowsOf(EntityKind kind) const = 0;
    //! A customer here, or what lives with one, names the row; an associate has done something.
    [[nodiscard]] virtual Result<bool> isUsedByCustomers(const RowKey& key) const = 0;
    //! What the sequence gives next; 0 at tills, which do not count.
    [[nodiscard]] virtual Result<qint64> nextNumber(const QString& sequence) const = 0;
    //! The rows of a kind that live with a customer.
    [[nodiscard]] virtual Result<QList<Row>> ofCustomer(EntityKind kind,
                                                        const CustomerId& customer) const = 0;
    //! Who has a loyalty card, however it is written; the first hundred, where it was imported so.
    [[nodiscard]] virtual Result<QList<CustomerId>> customersWithCard(
        const QString& card) const = 0;
    //! How many are in more than one book.
    [[nodiscard]] virtual Result<qint64> customersInSeveralBooks() const = 0;
};

//! Where a customer is: her membership and the book it points at.
struct OwnedPlace {
    Membership membership;
    std::optional<ClientBook> book;

    [[nodiscard]] AssociateId owner() const { return book ? book->associate : AssociateId(); }

    friend bool operator==(const OwnedPlace&, const OwnedPlace&) = default;
};

//! What a rule may look at: values only, so that every rule is a pure function.
struct Facts {
    std::optional<Associate> actor;
    std::optional<Row> row; //!< the one the operation is about
    std::optional<Customer> customer;
    QList<OwnedPlace> places; //!< of that customer, the oldest first
    bool allowsSeveralBooks = false; //!< a customer may be in the books of several associates
    std::optional<ClientBook> wantedBook; //!< the one `set.book` points at
    std::optional<Row> conflictRow; //!< the row a conflict is about
    std::optional<Row> voided; //!< the activity that `set.voids` points at
    QHash<QString, FieldMark> marks; //!< of `row`; of `conflictRow` or `voided` where those are set
    QStringList takenCards; //!< loyalty cards of another customer that the operation may give
    QList<AttributeDefinition> attributes;
    QStringList optionsInUse; //!< that customers have, of those the operation may take off a list
    FieldUse fieldsInUse; //!< by activities, of those that the operation may narrow or take away
    QList<Row> siblings; //!< all rows of the operation's kind, where there are few
    QList<Row> neighbours; //!< all rows of the kinds that its kind goes together with
    bool isUsedByCustomers = false; //!< the row, where its removal or its use depends on it
    qint64 inSeveralBooks = 0; //!< how many customers, where a wish would leave them one book each
    qint64 nextNumber = 0; //!< of the sequence that the operation is about, as far as it is known
    //! More rows by key: an associate or contact points the operation names, and rows it would
    //! make under derived ids, where they exist already.
    QHash<RowKey, Row> related;
};

//! The kinds of headquarters whose rows name those of \a kind or are named by them, as far as rules
//! about \a kind look at them all.
[[nodiscard]] QList<EntityKind> neighboursOf(EntityKind kind);

//! The one place that says which rows the rules look at.
[[nodiscard]] Result<Facts> collectFacts(const Operation& operation, const RowReader& rows);

//! The law: the same function at the terminal (at once, shown to the person) and at headquarters
//! (later, the last word). Deterministic, without I/O. `baseVersion` counts as seen only within one
//! epoch: headquarters sets it to 0 when the operation's epoch is not its own. Account and book
//! numbers are left empty for headquarters' store to fill. With a removed customer go the rows the
//! changes name; the store removes what else lives with her.
[[nodiscard]] Judgement judge(const Operation& operation, const Facts& facts);

} // namespace carnet
