#include "models/presentation/morechoices.h"

#include "models/search/folding.h"

#include <algorithm>

namespace carnet {

namespace {

//! Every word begins one of the name.
bool isCalled(const QString& name, const QStringList& words)
{
    const QStringList parts = search::foldedWords(name);
    return std::ranges::all_of(words, [&](const QString& word) {
        return std::ranges::any_of(parts,
                                   [&](const QString& part) { return part.startsWith(word); });
    });
}

} // namespace

void MoreChoices::setSearchText(const QString& text)
{
    if (m_searchText == text)
        return;
    m_searchText = text;
    show();
}

void MoreChoices::setFacet(const OwnFacet& facet)
{
    m_facet = facet;
    show();
}

void MoreChoices::open()
{
    m_isOpen = true;
    m_searchText.clear();
    show();
}

void MoreChoices::close()
{
    m_isOpen = false;
    show();
}

void MoreChoices::show()
{
    QList<ChoiceItem> choices;
    if (m_isOpen) {
        const QStringList words = search::foldedWords(m_searchText);
        std::ranges::copy_if(m_facet.choices,
                             std::back_inserter(choices),
                             [&](const ChoiceItem& item) { return isCalled(item.label, words); });
        std::ranges::stable_sort(choices, [](const ChoiceItem& a, const ChoiceItem& b) {
            return QString::localeAwareCompare(a.label, b.label) < 0;
        });
    }
    m_choices.setItems(choices);
    Q_EMIT changed();
}

} // namespace carnet
