#pragma once

#include "models/domain/calendardate.h"
#include "models/domain/id.h"
#include "models/search/indexschema.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace carnet::search {

//! A value of one attribute: nothing, a boolean, a number (decimals unscaled at the attribute's
//! scale, money in minor units; beyond +-2^60 clamped), a date, a text or option, several of them.
using IndexValue = std::variant<std::monostate, bool, qint64, CalendarDate, QString, QStringList>;

//! A customer's place in a book.
struct BookPlace {
    ClientBookId book = {};
    AssociateId owner = {}; //!< whose book that is
    std::optional<qint64> addedAtMs = {}; //!< when she came into it

    friend bool operator==(const BookPlace&, const BookPlace&) = default;
};

//! A text that is not found like other words are.
struct StrictText {
    QString text = {};
    TextMatching matching = {};

    friend bool operator==(const StrictText&, const StrictText&) = default;
};

//! Everything the index holds of one customer.
struct IndexRow {
    CustomerId id = {};
    QString displayName = {};
    QString firstName = {};
    QString lastName = {};
    QStringList otherNames = {}; //!< also found by: how a name is read, a name before marriage
    QString accountNumber = {};
    QStringList otherNumbers = {}; //!< also found by: a loyalty card, the number before the number
    QStringList phones = {}; //!< primary first
    QStringList emails = {}; //!< primary first
    QStringList otherTexts = {}; //!< also found by their words, below names: addresses, attributes
    std::vector<StrictText> strictTexts = {}; //!< the same, of attributes that ask for more
    ClientBookId book = {}; //!< null when in no book
    AssociateId owner = {}; //!< whose book that is
    std::optional<qint64> lastContactMs = {};
    std::optional<qint64> addedAtMs = {}; //!< when it came into the book
    std::vector<BookPlace> further = {}; //!< in other books, too; nobody where that is not wanted
    std::vector<IndexValue> values =
        {}; //!< by position in the schema; missing ones at the end are none

    //! In all books.
    [[nodiscard]] std::vector<BookPlace> places() const;
    void setPlaces(const std::vector<BookPlace>& places);
    [[nodiscard]] std::optional<BookPlace> placeIn(const ClientBookId& in) const;
    [[nodiscard]] bool isOwnedBy(const AssociateId& associate) const;

    friend bool operator==(const IndexRow&, const IndexRow&) = default;
};

//! What changed since a snapshot; removals come first, of two upserts of one id the last counts.
struct IndexChanges {
    std::vector<IndexRow> upserts = {};
    std::vector<CustomerId> removals = {};
};

} // namespace carnet::search
