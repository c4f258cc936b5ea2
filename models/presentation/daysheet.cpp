#include "models/presentation/daysheet.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct DaySheetWords {
    Q_DECLARE_TR_FUNCTIONS(TodayScreen)
};

//! A table of lines under a heading; nothing when there are none.
class Section
{
public:
    explicit Section(QString title)
        : m_title(std::move(title))
    {
    }

    void line(const QString& mark, const QString& name, const QString& reason)
    {
        m_lines += u"<tr><td width=\"14%\" class=\"mark\">%1</td><td width=\"36%\"><b>%2</b></td>"
                   "<td width=\"50%\">%3</td></tr>"_s.arg(
                       mark.toHtmlEscaped(), name.toHtmlEscaped(), reason.toHtmlEscaped());
        ++m_count;
    }

    [[nodiscard]] QString html() const
    {
        if (m_lines.isEmpty())
            return {};
        return u"<h2>%1&nbsp;&nbsp;<span class=\"count\">%2</span></h2>"
               "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">%3</table>"_s.arg(
                   m_title.toHtmlEscaped(), QString::number(m_count), m_lines);
    }

private:
    QString m_title;
    QString m_lines;
    int m_count = 0;
};

// Names and titles in the serif, everything with figures in the sans, as on the screen; sizes in
// points, because paper has no pixels.
const QString kStyle = u"<style>"
                       "body { font-family: 'Inter', sans-serif; font-size: 9.5pt; }"
                       "h1 { font-family: 'EB Garamond 12', 'EB Garamond', serif; font-size: 24pt;"
                       " font-weight: normal; margin-bottom: 0; }"
                       "h2 { font-size: 11.5pt; font-weight: 600; margin-top: 16pt;"
                       " margin-bottom: 2pt; }"
                       "td { border-top: 0.5pt solid #c6ccc5; }"
                       ".head { color: #4a504b; margin-top: 2pt; }"
                       ".count, .mark { color: #636a64; }"
                       "</style>"_s;

QString headHtml(const DaySheet& sheet)
{
    QStringList place{sheet.storeName, sheet.associateName};
    place.removeAll(QString());
    return u"<h1>%1</h1><p class=\"head\">%2<br>%3</p>"_s.arg(
        DaySheetWords::tr("The day").toHtmlEscaped(),
        sheet.dateText.toHtmlEscaped(),
        place.join(u", "_s).toHtmlEscaped());
}

const QString& box()
{
    static const QString empty(QChar(0x2610));
    return empty;
}

} // namespace

QString daySheet(const DaySheet& sheet)
{
    Section agenda(DaySheetWords::tr("Your day"));
    for (const AgendaItem& item : sheet.agenda)
        agenda.line(box() + QChar(QChar::Nbsp) + item.timeText,
                    item.name,
                    item.missedText.isEmpty()
                        ? item.detail
                        : DaySheetWords::tr("%1, %2").arg(item.detail, item.missedText));
    Section followUps(DaySheetWords::tr("Follow-ups"));
    for (const FollowUpItem& item : sheet.followUps) {
        if (!item.isDone)
            followUps.line(
                box(), item.text, DaySheetWords::tr("%1, %2").arg(item.clientName, item.dueText));
    }
    Section occasions(DaySheetWords::tr("Occasions this fortnight"));
    for (const OccasionItem& item : sheet.occasions)
        occasions.line(
            box(), item.name, DaySheetWords::tr("%1, %2").arg(item.whatText, item.whenText));
    Section attention(DaySheetWords::tr("Worth your attention"));
    for (const AttentionItem& item : sheet.attention)
        attention.line(box(), item.name, item.reasonText);
    const QString lines = agenda.html() + followUps.html() + occasions.html() + attention.html();
    return kStyle + headHtml(sheet)
        + (lines.isEmpty()
               ? u"<p>%1</p>"_s.arg(DaySheetWords::tr("Nothing is due today.").toHtmlEscaped())
               : lines);
}

} // namespace carnet
