#pragma once

#include "models/presentation/periodfilter.h"
#include "models/presentation/purchaseitems.h"

#include <qqmlregistration.h>

namespace carnet {

//! Which purchases of a customer are shown: of which days, and of which product or receipt.
class PurchaseFilter final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(carnet::PeriodFilter* period READ period CONSTANT)
    Q_PROPERTY(QString chosenText READ chosenText NOTIFY changed)
    Q_PROPERTY(bool isFiltered READ isFiltered NOTIFY changed)

public:
    explicit PurchaseFilter(const Till& till, QObject* parent = nullptr);

    //! As typed.
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] PeriodFilter* period() { return &m_period; }
    //! What is looked for, in words.
    [[nodiscard]] QString chosenText() const;
    [[nodiscard]] bool isFiltered() const { return !m_words.isEmpty() || m_period.isBounded(); }
    [[nodiscard]] PurchaseCriteria criteria() const;

    //! Everything, without being asked for; a filter is dropped with the page it was made on.
    void clear();

    Q_INVOKABLE void showAll();

Q_SIGNALS:
    void changed();
    //! A person chose something else.
    void chosen();

private:
    PeriodFilter m_period;
    QString m_text;
    QStringList m_words; // of the text, folded
};

} // namespace carnet
