// What a person can do with a book; what it shows is in bookscreen.cpp.
#include "models/presentation/bookscreen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

void BookScreen::setSearchText(const QString& text)
{
    BookView view = m_view;
    view.text = text;
    setView(std::move(view));
}

void BookScreen::setSortKey(const QString& key)
{
    BookView view = m_view;
    view.sortKey = key;
    setView(std::move(view));
}

void BookScreen::toggleChoice(const QString& facetKey, const QString& value)
{
    BookView view = m_view;
    const AttributeDefinition* definition = m_till.reference().attribute(facetKey);
    FacetChoice& choice = view.facets[facetKey];
    const bool isSingle = definition && definition->type == AttributeType::Date;
    if (choice.values.contains(value))
        choice.values.removeAll(value);
    else if (isSingle)
        choice.values = {value};
    else
        choice.values.append(value);
    if (choice.isEmpty())
        view.facets.remove(facetKey);
    setView(std::move(view));
}

void BookScreen::setRange(const QString& facetKey, qreal low, qreal high)
{
    BookView view = m_view;
    FacetChoice& choice = view.facets[facetKey];
    choice.low = std::min(low, high);
    choice.high = std::max(low, high);
    setView(std::move(view));
}

void BookScreen::clearFacet(const QString& facetKey)
{
    setView(m_view.without(facetKey));
}

void BookScreen::removeChip(const QString& chipId)
{
    setView(m_view.without(chipId));
}

void BookScreen::clearAll()
{
    BookView view;
    view.sortKey = m_view.sortKey;
    setView(std::move(view));
}

void BookScreen::dropHintChip()
{
    if (m_hintChip.isEmpty())
        clearAll();
    else
        removeChip(m_hintChip);
}

void BookScreen::showProgress(bool isCatchingUp, const QString& text, qreal progress)
{
    m_isCatchingUp = isCatchingUp;
    m_loadingText = text;
    m_progress = progress;
    Q_EMIT progressChanged();
    Q_EMIT changed();
}

void BookScreen::setSelectionMode(bool on)
{
    if (m_selectionMode == on)
        return;
    m_selectionMode = on;
    if (!on)
        m_clients.select({});
    Q_EMIT selectionChanged();
}

void BookScreen::toggleSelected(const QString& customerId)
{
    m_selectionMode = true;
    m_clients.toggleSelected(CustomerId::fromString(customerId));
    Q_EMIT selectionChanged();
}

void BookScreen::selectAll()
{
    QSet<CustomerId> all;
    for (int row = 0; row < m_clients.rowCount(); ++row)
        all.insert(m_clients.idAt(row));
    select(all);
}

void BookScreen::select(const QSet<CustomerId>& ids)
{
    m_selectionMode = true;
    m_clients.select(ids);
    Q_EMIT selectionChanged();
}

void BookScreen::clearSelection()
{
    setSelectionMode(false);
}

} // namespace carnet
