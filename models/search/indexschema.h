#pragma once

#include "models/domain/calendardate.h"
#include "models/domain/entities.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace carnet::search {

//! How what somebody types is compared with a text.
struct TextMatching {
    bool complete = false; //!< with all of it, not with the beginnings of its words
    bool exactLetters = false; //!< with case, accents and signs

    friend bool operator==(const TextMatching&, const TextMatching&) = default;
};

//! What the index has to know of an attribute.
struct IndexAttribute {
    QString key = {};
    ValueType type = ValueType::Text;
    QStringList options = {}; //!< of a list, in display order; values outside it sort behind
    bool multiple = false; //!< of texts and lists: a row may hold several values
    bool refinable = false; //!< counted as a facet unless a query says otherwise
    bool freeText = false; //!< of texts: searched by words; its values are not counted one by one
    bool sortable = false; //!< texts and options are kept in their order, to sort rows by them
    TextMatching matching = {}; //!< of texts
    std::vector<qint64> thresholds =
        {}; //!< of numbers, ascending: facet bins instead of a histogram

    friend bool operator==(const IndexAttribute&, const IndexAttribute&) = default;
};

//! The columns of a book index. Attributes are addressed by their position in the list.
struct IndexSchema {
    std::vector<IndexAttribute> attributes = {};
    QString locale = {}; //!< BCP 47, orders names and texts; empty = the root order
    QString phoneRegion = {}; //!< ISO 3166, reads numbers written without a country; empty = none
    LeapDayPolicy leapDay = LeapDayPolicy::OnTheTwentyEighth;

    //! -1 when there is no attribute of this key.
    [[nodiscard]] int positionOf(const QString& key) const
    {
        for (std::size_t i = 0; i < attributes.size(); ++i) {
            if (attributes[i].key == key)
                return static_cast<int>(i);
        }
        return -1;
    }

    friend bool operator==(const IndexSchema&, const IndexSchema&) = default;
};

} // namespace carnet::search
