#pragma once

#include "models/presentation/affiliationform.h"
#include "models/presentation/setuptable.h"

namespace carnet {

//! A circle of clients in the table of headquarters.
struct AffiliationEntry {
    QString affiliationId;
    QString number; //!< its place in the order
    QString name;
    QString translations; //!< the names in the other languages
    QString startsText; //!< whose new clients start in it

    [[nodiscard]] const QString& key() const { return affiliationId; }
    [[nodiscard]] static const std::array<ItemRole<AffiliationEntry>, 5>& roles();
    friend bool operator==(const AffiliationEntry&, const AffiliationEntry&) = default;
};

//! The circles that clients can be in, in the order in which their pages offer them.
class AffiliationsScreen final : public carnet::SetupTable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* affiliations READ affiliations CONSTANT)
    Q_PROPERTY(carnet::AffiliationForm* form READ form CONSTANT)

public:
    AffiliationsScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* affiliations() { return &m_affiliations; }
    [[nodiscard]] int count() const override { return m_affiliations.rowCount(); }
    [[nodiscard]] QString countText() const override
    {
        return tr("%Ln affiliations", nullptr, count());
    }
    [[nodiscard]] AffiliationForm* form() { return &m_form; }

    Q_INVOKABLE void edit(int row);
    Q_INVOKABLE void move(int from, int to);

private:
    void fill() override;
    [[nodiscard]] QString startsText(const AffiliationId& id) const;

    AffiliationForm m_form;
    ValueListModel<AffiliationEntry> m_affiliations;
};

} // namespace carnet
