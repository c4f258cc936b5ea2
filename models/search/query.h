#pragma once

#include "models/domain/calendardate.h"
#include "models/domain/id.h"
#include "models/domain/searchkind.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace carnet::search {

//! Holds one of these texts or options, letter for letter.
struct AnyOf {
    QStringList values = {};

    friend bool operator==(const AnyOf&, const AnyOf&) = default;
};

//! A text in which every word of this one begins a word, letters compared as names are.
struct HasWords {
    QString typed = {};

    friend bool operator==(const HasWords&, const HasWords&) = default;
};

//! A number within bounds, both included, each optional.
struct NumberWithin {
    std::optional<qint64> from = {};
    std::optional<qint64> to = {};

    friend bool operator==(const NumberWithin&, const NumberWithin&) = default;
};

//! A date that comes round today or within so many days after it, across the end of the year.
struct WithinDays {
    int days = 0;

    friend bool operator==(const WithinDays&, const WithinDays&) = default;
};

//! A date on exactly this day of any year; 29 February finds 29 February alone.
struct OnDay {
    int month = 1;
    int day = 1;

    friend bool operator==(const OnDay&, const OnDay&) = default;
};

//! A date in this month of any year.
struct InMonth {
    int month = 1;

    friend bool operator==(const InMonth&, const InMonth&) = default;
};

//! A date with a year within bounds, both included; an invalid bound is open.
struct DateWithin {
    QDate from = {};
    QDate to = {};

    friend bool operator==(const DateWithin&, const DateWithin&) = default;
};

struct IsFlag {
    bool value = true;

    friend bool operator==(const IsFlag&, const IsFlag&) = default;
};

struct HasNoValue {
    friend bool operator==(const HasNoValue&, const HasNoValue&) = default;
};

//! A condition that does not fit its attribute's type finds nobody.
using Condition = std::variant<AnyOf,
                               HasWords,
                               NumberWithin,
                               WithinDays,
                               OnDay,
                               InMonth,
                               DateWithin,
                               IsFlag,
                               HasNoValue>;

//! Rows that meet at least one of the conditions; everybody if there is none.
struct AttributeFilter {
    int attribute = 0; //!< position in the schema
    std::vector<Condition> anyOf = {};

    friend bool operator==(const AttributeFilter&, const AttributeFilter&) = default;
};

enum class BookScope {
    Everybody,
    InAnyBook,
    InNoBook,
    InSeveralBooks,
};

struct LastContactFilter {
    std::optional<qint64> olderThanMs = {}; //!< the last contact was before this instant ...
    bool orNever = true; //!< ... or there was none

    friend bool operator==(const LastContactFilter&, const LastContactFilter&) = default;
};

enum class SortBy {
    Name,
    LastContact,
    AddedToBook,
    Attribute, //!< numbers and flags by value, lists by the order of their options, dates by year
    NextOccurrence, //!< of a date attribute: days from today
};

struct SortKey {
    SortBy by = SortBy::Name;
    int attribute = -1; //!< position in the schema, where `by` needs one
    bool descending = false;

    friend bool operator==(const SortKey&, const SortKey&) = default;
};

//! What a list asks of a book index. All parts must be met.
struct Query {
    QDate today = {}; //!< for dates that come round
    QString text = {};
    std::optional<SearchKind> kind = {}; //!< what the text is matched against; nothing = everything
    std::vector<AttributeFilter> attributes = {};
    //! What the list is of, as books are: whoever lies outside shuts nobody out who meets only some
    //! of the words.
    std::vector<AttributeFilter> within = {};
    BookScope scope = BookScope::Everybody;
    std::vector<ClientBookId> books = {}; //!< in one of these, if there are any ("own book")
    std::vector<AssociateId> owners = {}; //!< owned by one of these, if there are any
    bool ownedByNobody = false; //!< or in no book; without any owners those alone
    std::optional<LastContactFilter> lastContact = {};

    //! Rows without a value come last either way. Equal rows go by name, then by id.
    std::vector<SortKey> sort = {};
    int offset = 0;
    std::optional<int> limit =
        {}; //!< of the rows handed out; a small one is found without a full sort

    //! Attributes to count; nothing = the refinable ones.
    std::optional<std::vector<int>> facets = std::vector<int>{};
    bool countOwners = false;
    std::vector<qint64> lastContactBefore = {}; //!< instants, ascending, that the count goes by
    std::vector<int> dateWindows{30, 90}; //!< days ahead that date facets count

    friend bool operator==(const Query&, const Query&) = default;
};

} // namespace carnet::search
