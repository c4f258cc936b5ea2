// What a person can do with a book; what it shows is in bookscreen.cpp.
#include "models/presentation/bookscreen.h"
#include "models/presentation/choices.h"

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
    if (const AttributeDefinition* facet = m_catalogue.find(facetKey))
        return setView(toggled(m_view, *facet, value));
    QStringList values = m_view.facets.value(facetKey).values;
    if (values.removeAll(value) == 0)
        values.append(value);
    setChoice(facetKey, values);
}

void BookScreen::setChoice(const QString& facetKey, const QStringList& values)
{
    BookView view = m_view;
    if (values.isEmpty())
        view.facets.remove(facetKey);
    else
        view.facets[facetKey].values = values;
    setView(std::move(view));
}

void BookScreen::setTyped(const QString& facetKey, const QString& text)
{
    const QString typed = text.simplified();
    setChoice(facetKey, typed.isEmpty() ? QStringList() : QStringList{typed});
}

void BookScreen::setDays(const QString& facetKey, const QString& from, const QString& to)
{
    const bool isOpen = from.isEmpty() && to.isEmpty();
    if (!isOpen && !areDays(from, to))
        return;
    // Those of every year may go on into the next one.
    const bool isTurned =
        !to.isEmpty() && to < from && QDate::fromString(to, Qt::ISODate).isValid();
    const QString days = isTurned ? dayChoice(to, from) : dayChoice(from, to);
    setChoice(facetKey, isOpen ? QStringList() : QStringList{days});
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
    setView(withoutChip(m_view, facetKey));
}

void BookScreen::removeChip(const QString& chipId)
{
    setView(withoutChip(m_view, chipId));
}

void BookScreen::clearAll()
{
    BookView view;
    view.sortKey = m_view.sortKey;
    setView(std::move(view));
}

void BookScreen::dropHintChip()
{
    if (m_dropsSearch)
        setSearchText({});
    else if (m_hintChip.isEmpty())
        clearAll();
    else
        removeChip(m_hintChip);
}

void BookScreen::showProgress(bool isCatchingUp, const QString& text, qreal progress)
{
    m_isCatchingUp = isCatchingUp;
    m_loadingText = text;
    m_progress = progress;
    Q_EMIT changed();
}

void BookScreen::watchReading()
{
    const qsizetype unread = m_till.snapshot().unread;
    if (unread == 0 && m_reading.all == 0)
        return;
    if (unread == 0)
        m_reading = {};
    else if (m_reading.all == 0)
        m_reading = {unread, m_till.nowMs()};
    else
        m_reading.all = std::max(m_reading.all, unread); // pages bring more meanwhile
    Q_EMIT progressChanged();
}

QString BookScreen::loadingText() const
{
    if (!m_loadingText.isEmpty() || m_reading.all == 0)
        return m_loadingText;
    const qsizetype read = m_reading.all - m_till.snapshot().unread;
    const qint64 elapsedMs = m_till.nowMs() - m_reading.sinceMs;
    const Format& format = m_till.format();
    const QString count = tr("%1 of %2 clients read from this till")
                              .arg(format.count(read), format.count(m_reading.all));
    return elapsedMs <= 0
        ? count
        : tr("%1, %2 a second").arg(count, format.count(read * 1'000 / elapsedMs));
}

qreal BookScreen::progress() const
{
    if (!m_loadingText.isEmpty() || m_reading.all == 0)
        return m_progress;
    return 1.0 - static_cast<qreal>(m_till.snapshot().unread) / static_cast<qreal>(m_reading.all);
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
    const auto id = CustomerId::fromString(customerId);
    if (!selected().contains(id) && selectedCount() >= mostSelected())
        return m_toast.say(tr("No more than %1 clients go into one step. Move these first.")
                               .arg(m_till.format().count(mostSelected())));
    m_selectionMode = true;
    m_clients.toggleSelected(id);
    Q_EMIT selectionChanged();
}

QString BookScreen::selectAllText() const
{
    const QString some = m_till.format().count(selectableCount());
    return selectableCount() < clientCount()
        ? tr("Select the first %1 of %2").arg(some, m_till.format().count(clientCount()))
        : tr("Select all %1").arg(some);
}

QString BookScreen::selectionText() const
{
    const QString selected = tr("%Ln selected", nullptr, selectedCount());
    const int hidden = hiddenCount();
    //: %1: 5 selected
    return hidden == 0 ? selected : tr("%1, %Ln of them not shown", nullptr, hidden).arg(selected);
}

int BookScreen::hiddenCount() const
{
    int shown = 0;
    for (int row = 0; row < m_clients.rowCount() && shown < selectedCount(); ++row)
        shown += selected().contains(m_clients.idAt(row)) ? 1 : 0;
    return selectedCount() - shown;
}

//! In addition to those who were selected under another filter.
void BookScreen::selectAll()
{
    QSet<CustomerId> all = selected();
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
