#pragma once

#include "models/presentation/customeritems.h"

#include <QObject>
#include <qqmlregistration.h>

namespace carnet {

//! Spend of the last twelve months, this one last, in the currency of most purchases.
class SpendChart final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool hasData READ hasData NOTIFY changed)
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)
    Q_PROPERTY(QString changeText READ changeText NOTIFY changed)
    Q_PROPERTY(QStringList months READ months NOTIFY changed)
    Q_PROPERTY(QList<qreal> amounts READ amounts NOTIFY changed)
    Q_PROPERTY(qreal axisMaximum READ axisMaximum NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QVariantList table READ table NOTIFY changed)

public:
    explicit SpendChart(QObject* parent)
        : QObject(parent)
    {
    }

    [[nodiscard]] bool hasData() const { return m_hasData; }
    [[nodiscard]] QString totalText() const { return m_totalText; }
    [[nodiscard]] QString changeText() const { return m_changeText; }
    [[nodiscard]] QStringList months() const { return m_months; }
    [[nodiscard]] QList<qreal> amounts() const { return m_amounts; }
    [[nodiscard]] qreal axisMaximum() const { return m_axisMaximum; }
    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] QVariantList table() const { return m_table; }
    Q_INVOKABLE [[nodiscard]] QString axisText(qreal value) const;

    void show(const CustomerView& view);

Q_SIGNALS:
    void changed();

private:
    bool m_hasData = false;
    QString m_totalText;
    QString m_changeText;
    QStringList m_months;
    QList<qreal> m_amounts;
    qreal m_axisMaximum = 1;
    QString m_summary;
    QVariantList m_table;
    QString m_currency;
    Format m_format;
};

struct CategorySlice {
    QString label;
    QString percentText;
    qreal share = 0;
    int colourIndex = 0;
    QString icon;

    [[nodiscard]] const QString& key() const { return label; }
    [[nodiscard]] static const std::array<ItemRole<CategorySlice>, 5>& roles();
    friend bool operator==(const CategorySlice&, const CategorySlice&) = default;
};

//! What the money went to: at most five categories and "Other" (DESIGN.md 10). What was brought
//! back is taken off; a category of which nothing is left is not shown.
class CategoryChart final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool hasData READ hasData NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* slices READ slices CONSTANT)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QVariantList table READ table NOTIFY changed)

public:
    explicit CategoryChart(QObject* parent)
        : QObject(parent)
    {
    }

    [[nodiscard]] bool hasData() const { return !m_slices.items().isEmpty(); }
    [[nodiscard]] QAbstractListModel* slices() { return &m_slices; }
    [[nodiscard]] QString summary() const { return m_summary; }
    //! The same slices with their amounts.
    [[nodiscard]] QVariantList table() const { return m_table; }

    void show(const CustomerView& view);

Q_SIGNALS:
    void changed();

private:
    ValueListModel<CategorySlice> m_slices;
    QString m_summary;
    QVariantList m_table;
};

} // namespace carnet
