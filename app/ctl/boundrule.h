#pragma once

#include "app/ctl/lookups.h"
#include "app/ctl/rowproblem.h"

namespace carnet {

//! Everything rules are bound to: the columns a file has, its second files, and what did not fit.
struct Binding {
    const QStringList& columns;
    Lookups& lookups;
    QStringList problems = {}; //!< of the mapping, by key and line
};

//! A rule that knows where its column stands and takes values out of rows. Wrong values are noted
//! on the row and come back empty.
class BoundRule
{
public:
    BoundRule() = default;
    BoundRule(const FieldRule& rule, Binding& binding);

    [[nodiscard]] bool isSet() const { return m_rule.isSet(); }

    //! The field as it stands in the file; nothing for a constant.
    [[nodiscard]] QStringView raw(const RowInHand& row) const;
    //! Trimmed, translated, looked up, repaired. Empty means nothing is there.
    [[nodiscard]] QString text(RowInHand& row) const;
    //! The same, in \a room only where the file does not say it word for word. Valid as long as the
    //! row and \a room.
    [[nodiscard]] QStringView view(RowInHand& row, QString& room) const;
    [[nodiscard]] std::optional<WrittenMoment> moment(RowInHand& row) const;
    [[nodiscard]] std::optional<Decimal> number(RowInHand& row) const;
    [[nodiscard]] QStringList texts(RowInHand& row) const;

    void note(RowInHand& row, const QString& reason) const;

private:
    struct Step {
        QString table;
        const Lookups::Column* column = nullptr;
    };

    [[nodiscard]] QStringView written(RowInHand& row) const;
    [[nodiscard]] QString looked(QString value, RowInHand& row) const;
    [[nodiscard]] QString translated(const QString& value, RowInHand& row) const;

    FieldRule m_rule;
    int m_index = -1;
    QList<Step> m_steps;
    bool m_isPlain = false; //!< nothing is looked up, translated or repaired
};

} // namespace carnet
