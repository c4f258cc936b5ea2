#pragma once

#include "models/presentation/affiliationform.h"

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
class AffiliationsScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* affiliations READ affiliations CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(carnet::AffiliationForm* form READ form CONSTANT)

public:
    AffiliationsScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* affiliations() { return &m_affiliations; }
    [[nodiscard]] int count() const { return m_affiliations.rowCount(); }
    [[nodiscard]] QString countText() const { return tr("%Ln affiliations", nullptr, count()); }
    [[nodiscard]] AffiliationForm* form() { return &m_form; }

    void setShown(bool shown);

    Q_INVOKABLE void edit(int row);
    Q_INVOKABLE void move(int from, int to);

Q_SIGNALS:
    void changed();

private:
    void show();
    [[nodiscard]] QString startsText(const AffiliationId& id) const;

    Till& m_till;
    UndoToast& m_toast;
    AffiliationForm m_form;
    bool m_isShown = false;
    ValueListModel<AffiliationEntry> m_affiliations;
};

} // namespace carnet
