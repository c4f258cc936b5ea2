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
        m_lines += u"<tr><td width=\"1\">%1&nbsp;</td><td>%2</td><td>%3</td></tr>"_s.arg(
            mark.toHtmlEscaped(), name.toHtmlEscaped(), reason.toHtmlEscaped());
    }

    [[nodiscard]] QString html() const
    {
        if (m_lines.isEmpty())
            return {};
        return u"<h3>%1</h3><table width=\"100%\" cellpadding=\"3\">%2</table>"_s.arg(
            m_title.toHtmlEscaped(), m_lines);
    }

private:
    QString m_title;
    QString m_lines;
};

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
    return u"<h2>%1</h2>"_s.arg(sheet.dateText.toHtmlEscaped()) + agenda.html() + followUps.html()
        + occasions.html() + attention.html();
}

} // namespace carnet
