#pragma once

#include "models/presentation/till.h"
#include "models/presentation/undotoast.h"
#include "models/presentation/valuelistmodel.h"

#include <QVariantList>
#include <qqmlregistration.h>

#include <array>

namespace carnet {

//! One line of what is known beside name and attributes, edited as an attribute is.
struct DetailItem {
    QString detailKey;
    QString label;
    QString type; //!< of the editor: `text` or `list`
    QString valueText;
    QString editText;
    QVariantList options; //!< {value, text, checked}
    bool multiple = false;
    bool isLocked = false;

    [[nodiscard]] const QString& key() const { return detailKey; }
    [[nodiscard]] static const std::array<ItemRole<DetailItem>, 8>& roles();
    friend bool operator==(const DetailItem&, const DetailItem&) = default;
};

//! What a customer is, title, language, currency, number, card, affiliations, receipts, privacy.
class CustomerDetails final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString numberText READ numberText NOTIFY changed)
    Q_PROPERTY(QString nameReading READ nameReading NOTIFY changed)
    Q_PROPERTY(bool noPersonalisation READ noPersonalisation NOTIFY changed)
    Q_PROPERTY(bool noWebTracking READ noWebTracking NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* rows READ rows CONSTANT)

public:
    CustomerDetails(Till& till, UndoToast& toast, QObject* parent);

    //! The account number, or the one that stands for it until headquarters gives one (CU-6).
    [[nodiscard]] QString numberText() const;
    [[nodiscard]] QString nameReading() const { return m_customer.nameReading; }
    [[nodiscard]] bool noPersonalisation() const { return m_customer.noPersonalisation; }
    [[nodiscard]] bool noWebTracking() const { return m_customer.noWebTracking; }
    [[nodiscard]] QAbstractListModel* rows() { return &m_rows; }

    void show(const Customer& customer);

    //! A sentence when \a text is wrong, empty when it is on its way.
    Q_INVOKABLE QString save(const QString& key, const QString& text);
    Q_INVOKABLE void setNoPersonalisation(bool on);
    Q_INVOKABLE void setNoWebTracking(bool on);

Q_SIGNALS:
    void changed();

private:
    void showRows();
    [[nodiscard]] QString labelOf(const QString& key) const;
    [[nodiscard]] DetailItem textRow(const QString& key, const QString& value) const;
    [[nodiscard]] DetailItem choiceRow(const QString& key,
                                       const QString& value,
                                       const QVariantList& options) const;
    [[nodiscard]] DetailItem currencyRow() const;
    [[nodiscard]] DetailItem cardRow() const;
    [[nodiscard]] DetailItem affiliationRow() const;
    [[nodiscard]] DetailItem receiptRow() const;
    //! Who else on this till has the card; empty = nobody.
    [[nodiscard]] QString otherHolder(const QString& card) const;
    //! \a key is the row it comes from.
    QString change(const QString& key, const QJsonObject& fields);

    Till& m_till;
    UndoToast& m_toast;
    Customer m_customer;
    ValueListModel<DetailItem> m_rows;
};

} // namespace carnet
