#include "models/presentation/parametersscreen.h"

#include "models/domain/noteaccess.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<ParameterEntry>, 4>& ParameterEntry::roles()
{
    using I = ParameterEntry;
    static const std::array<ItemRole<I>, 4> all{
        {{"parameterKey", [](const I& i) -> QVariant { return i.parameterKey; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"help", [](const I& i) -> QVariant { return i.help; }},
         {"valueText", [](const I& i) -> QVariant { return i.valueText; }}}};
    return all;
}

ParametersScreen::ParametersScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
    connect(&till, &Till::referenceChanged, this, &ParametersScreen::show);
}

void ParametersScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

void ParametersScreen::show()
{
    if (!m_isShown)
        return;
    const ReferenceData& reference = till().reference();
    QList<ParameterEntry> items;
    for (const ParameterWords& words : carnet::parameters(reference)) {
        const QString value = reference.settingByKey.value(words.key).value;
        items.append({words.key, words.name, words.help, valueText(words, value)});
    }
    m_parameters.setItems(items);
    Q_EMIT changed();
}

void ParametersScreen::edit(int row)
{
    const ReferenceData& reference = till().reference();
    const auto all = carnet::parameters(reference);
    if (row < 0 || row >= all.size())
        return;
    m_words = all.at(row);
    const auto set = reference.settingByKey.constFind(m_words.key);
    m_seen = set == reference.settingByKey.cend() ? std::nullopt : std::optional(*set);
    m_draft = m_seen.value_or(Setting{Setting::idFor(m_words.key), 0, m_words.key, {}});
    open();
}

void ParametersScreen::write(const QString& value)
{
    if (value == m_draft.value)
        return;
    m_draft.value = value;
    edited();
}

void ParametersScreen::setText(const QString& text)
{
    // The letters of a country are written large, whoever types them small.
    write(m_words.key == kPhoneRegionSetting ? text.toUpper() : text);
}

QString ParametersScreen::meaning() const
{
    return m_words.key == kPhoneRegionSetting ? countryName(m_draft.value) : QString();
}

QStringList ParametersScreen::choices() const
{
    QStringList texts;
    for (const ParameterChoice& one : m_words.choices)
        texts.append(one.text);
    return texts;
}

int ParametersScreen::choice() const
{
    const auto found = std::ranges::find(m_words.choices, m_draft.value, &ParameterChoice::value);
    // What is set no more, or was never, counts as the first.
    return found == m_words.choices.cend()
        ? 0
        : static_cast<int>(std::distance(m_words.choices.cbegin(), found));
}

void ParametersScreen::setChoice(int choice)
{
    if (choice >= 0 && choice < m_words.choices.size())
        write(m_words.choices.at(choice).value);
}

bool ParametersScreen::isOn() const
{
    return isNoteVisibilityOffered(m_draft.value);
}

void ParametersScreen::setOn(bool on)
{
    write(on ? u"on"_s : u"off"_s);
}

bool ParametersScreen::canSettle() const
{
    return m_words.key == kBookModeSetting && m_seen && m_seen->value == kSeveralBooks
        && m_draft.value != kSeveralBooks;
}

void ParametersScreen::settle()
{
    end();
    Q_EMIT done();
    Q_EMIT settlementAsked();
}

//! Those whom this till holds; headquarters counts them all.
QJsonObject ParametersScreen::doubts() const
{
    if (!canSettle())
        return {};
    search::Query query;
    query.today = till().today();
    query.scope = search::BookScope::InSeveralBooks;
    query.limit = 0;
    const int shared = till().snapshot().index->answer(query).matches;
    if (shared == 0)
        return {};
    return {{u"field"_s, u"value"_s}, {u"reason"_s, u"in_several_books"_s}, {u"number"_s, shared}};
}

std::optional<Row> ParametersScreen::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row ParametersScreen::wanted() const
{
    return toRow(m_draft);
}

QString ParametersScreen::savedText() const
{
    return u"%1: %2"_s.arg(m_words.name, valueText(m_words, m_draft.value));
}

bool ParametersScreen::startWith(const std::optional<Row>& now, const Row& wanted)
{
    const auto setting = fromRow<Setting>(wanted);
    if (!setting)
        return false;
    const auto all = carnet::parameters(till().reference());
    const auto words = std::ranges::find(all, setting->key, &ParameterWords::key);
    if (words == all.end() || !fill(now, wanted, m_seen, m_draft))
        return false;
    m_words = *words;
    open();
    return true;
}

void ParametersScreen::showDraft()
{
    Q_EMIT changed();
}

} // namespace carnet
