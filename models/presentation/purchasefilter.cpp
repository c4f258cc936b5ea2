#include "models/presentation/purchasefilter.h"

#include "models/search/folding.h"

#include <utility>

namespace carnet {

namespace {

//! Numbers of products and receipts are looked for as they are written, signs and all.
QStringList wordsOf(const QString& text)
{
    QStringList words;
    for (const QString& word : text.simplified().split(u' ', Qt::SkipEmptyParts))
        words.append(search::folded(word));
    words.removeAll(QString());
    return words;
}

} // namespace

PurchaseFilter::PurchaseFilter(const Till& till, QObject* parent)
    : QObject(parent)
    , m_period(till)
{
    connect(&m_period, &PeriodFilter::changed, this, &PurchaseFilter::changed);
    connect(&m_period, &PeriodFilter::chosen, this, &PurchaseFilter::chosen);
}

QString PurchaseFilter::chosenText() const
{
    const QString words = m_text.simplified();
    if (words.isEmpty())
        return m_period.text();
    return m_period.isBounded() ? tr("“%1”, %2").arg(words, m_period.text())
                                : tr("“%1”").arg(words);
}

PurchaseCriteria PurchaseFilter::criteria() const
{
    PurchaseCriteria criteria;
    m_period.restrict(criteria.fromMs, criteria.untilMs);
    criteria.words = m_words;
    return criteria;
}

void PurchaseFilter::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    const QStringList before = std::exchange(m_words, wordsOf(text));
    Q_EMIT changed();
    if (m_words != before)
        Q_EMIT chosen();
}

void PurchaseFilter::clear()
{
    m_text.clear();
    m_words.clear();
    m_period.clear(); // tells of both
}

void PurchaseFilter::showAll()
{
    if (!isFiltered())
        return;
    clear();
    Q_EMIT chosen();
}

} // namespace carnet
