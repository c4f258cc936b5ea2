#include "models/presentation/numberingsscreen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString nameOf(const Numbering& numbering)
{
    if (numbering.key == u"client_book"_s)
        return NumberingsScreen::tr("Client books");
    if (numbering.key == u"customer"_s)
        return NumberingsScreen::tr("Clients");
    return numbering.key; // of a later version
}

//! An example that nobody takes for a count: 1, 12 or 123.
QString patternOf(Numbering numbering)
{
    constexpr int kWidest = 12; // of what the rules allow; more may be typed
    numbering.digits = std::clamp(numbering.digits, 1, kWidest);
    return numbering.written(u"123"_s.left(numbering.digits).toInt());
}

QString formOf(const Numbering& numbering)
{
    const QString digits = NumberingsScreen::tr("%Ln digits", nullptr, numbering.digits);
    return numbering.prefix.isEmpty()
        ? digits
        : NumberingsScreen::tr("%1 and %2").arg(numbering.prefix, digits);
}

} // namespace

const std::array<ItemRole<NumberingEntry>, 4>& NumberingEntry::roles()
{
    using I = NumberingEntry;
    static const std::array<ItemRole<I>, 4> all{
        {{"numberingId", [](const I& i) -> QVariant { return i.numberingId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"formText", [](const I& i) -> QVariant { return i.formText; }},
         {"pattern", [](const I& i) -> QVariant { return i.pattern; }}}};
    return all;
}

NumberingsScreen::NumberingsScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
    connect(&till, &Till::referenceChanged, this, &NumberingsScreen::show);
}

QString NumberingsScreen::name() const
{
    return nameOf(m_draft);
}

QString NumberingsScreen::pattern() const
{
    return patternOf(m_draft);
}

void NumberingsScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

void NumberingsScreen::show()
{
    if (!m_isShown)
        return;
    QList<NumberingEntry> items;
    for (const Numbering& numbering : till().reference().numberings)
        items.append(
            {numbering.id.toString(), nameOf(numbering), formOf(numbering), patternOf(numbering)});
    m_numberings.setItems(items);
    Q_EMIT changed();
}

void NumberingsScreen::edit(int row)
{
    const auto& all = till().reference().numberings;
    if (row < 0 || row >= all.size())
        return;
    m_seen = all.at(row);
    m_draft = m_seen;
    takeTexts();
    open();
}

void NumberingsScreen::takeTexts()
{
    m_digits = QString::number(m_draft.digits);
    m_firstNumber = QString::number(m_draft.firstNumber);
}

void NumberingsScreen::setFirstNumber(const QString& number)
{
    if (number == m_firstNumber)
        return;
    m_firstNumber = number;
    m_draft.firstNumber = number.trimmed().toLongLong(); // what is no number counts as none
    edited();
}

void NumberingsScreen::setPrefix(const QString& prefix)
{
    if (prefix == m_draft.prefix)
        return;
    m_draft.prefix = prefix;
    edited();
}

void NumberingsScreen::setDigits(const QString& digits)
{
    if (digits == m_digits)
        return;
    m_digits = digits;
    m_draft.digits = digits.trimmed().toInt(); // what is no number counts as none
    edited();
}

std::optional<Row> NumberingsScreen::seen() const
{
    return toRow(m_seen);
}

Row NumberingsScreen::wanted() const
{
    return toRow(m_draft);
}

QString NumberingsScreen::savedText() const
{
    return tr("New numbers look like %1 from now on").arg(pattern());
}

bool NumberingsScreen::startWith(const std::optional<Row>& now, const Row& wanted)
{
    std::optional<Numbering> seen;
    if (!now || !fill(now, wanted, seen, m_draft))
        return false;
    m_seen = *seen;
    takeTexts();
    open();
    return true;
}

void NumberingsScreen::showDraft()
{
    Q_EMIT changed();
}

} // namespace carnet
