#include "models/presentation/parameterwords.h"

#include "models/domain/audit.h"
#include "models/domain/idletimes.h"
#include "models/domain/noteaccess.h"
#include "models/domain/searchkind.h"
#include "models/domain/stafflist.h"
#include "models/presentation/searchkindwords.h"
#include "models/presentation/setuplanguages.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Parameters", text);
}

QList<ParameterChoice> groupChoices(const ReferenceData& reference)
{
    QList<ParameterChoice> choices{{{}, tr("Every attribute")}};
    for (const AttributeGroup& group : reference.attributeGroups)
        choices.append({group.id.toString(), nameIn(QLocale(), group.name, group.translations)});
    return choices;
}

//! About a till that stands there, alone or with somebody before it (SF-4).
QList<ParameterWords> tillParameters()
{
    using Editor = ParameterWords::Editor;
    const IdleTimes usual;
    return {
        {.key = kCoverMinutesSetting,
         .name = tr("Minutes until a till covers what it shows"),
         .help = tr("When nobody touches it. The PIN shows everything again as it was. From 1 to "
                    "480 minutes; 0 is never."),
         .editor = Editor::Text,
         .unset = QString::number(usual.cover)},
        {.key = kSignOutMinutesSetting,
         .name = tr("Minutes until a till signs out"),
         .help = tr("When nobody touches it, covered or not. From 1 to 480 minutes; 0 is never."),
         .editor = Editor::Text,
         .unset = tr("Never")},
        {.key = kStaffListSetting,
         .name = tr("Who is listed where people sign in"),
         .help = tr("Whoever is not listed types their staff number."),
         .editor = Editor::Choice,
         .choices = {{staffListToken(StaffList::Everybody), tr("All who may sign in there")},
                     {staffListToken(StaffList::StoreAlone), tr("People of the store alone")},
                     {staffListToken(StaffList::Nobody), tr("Nobody")}}}};
}

//! Nothing where minutes are no special number.
QString minutesText(const ParameterWords& parameter, const QString& value)
{
    const bool isIdle =
        parameter.key == kCoverMinutesSetting || parameter.key == kSignOutMinutesSetting;
    return isIdle && idleMinutes(value) == 0 ? tr("Never") : QString();
}

QList<ParameterWords> houseParameters(const ReferenceData& reference)
{
    using Editor = ParameterWords::Editor;
    return {{.key = kBrandNameSetting,
             .name = tr("Name of the house"),
             .help = tr("Stands in the navigation and where people sign in."),
             .editor = Editor::Text,
             .unset = u"Carnet"_s},
            {.key = kAttributeGroupSetting,
             .name = tr("Client book attribute group"),
             .help = tr("Which attributes feed cards and filters, and in which order."),
             .editor = Editor::Choice,
             .choices = groupChoices(reference)},
            {.key = kBookModeSetting,
             .name = tr("Client books of one client"),
             .help = tr("Whether a client is in the book of one associate or may be in those of "
                        "several."),
             .editor = Editor::Choice,
             .choices = {{kOneBook, tr("One associate has the client")},
                         {kSeveralBooks, tr("Several may have the client")}}},
            {.key = kLeapDaySetting,
             .name = tr("Birthday of those born on 29 February"),
             .help = tr("When it is reminded of in years without that day."),
             .editor = Editor::Choice,
             .choices = {{kOnTheTwentyEighth, tr("On 28 February")},
                         {kOnTheFirstOfMarch, tr("On 1 March")}}},
            {.key = kPhoneRegionSetting,
             .name = tr("Country of telephone numbers"),
             .help = tr("Numbers written without a country are looked for as numbers of this "
                        "one. Two letters, like DE."),
             .editor = Editor::Text,
             .unset = tr("Not set")},
            {.key = kSearchKindsSetting,
             .name = tr("Shortcuts of the search for a client"),
             .help = tr("To look for one thing alone, in order: name, phone, email, number."),
             .editor = Editor::Text,
             .unset = tr("None")},
            {.key = kAuditDaysSetting,
             .name = tr("Days that the audit log is kept"),
             .help = tr("Older entries are forgotten little by little. From 30 to 3,660 days."),
             .editor = Editor::Text,
             .unset = QString::number(kUsualAuditDays)}};
}

} // namespace

QList<ParameterWords> parameters(const ReferenceData& reference)
{
    return houseParameters(reference) + tillParameters();
}

QString valueText(const ParameterWords& parameter, const QString& value)
{
    switch (parameter.editor) {
    case ParameterWords::Editor::Switch:
        return isNoteVisibilityOffered(value) ? tr("On") : tr("Off");
    case ParameterWords::Editor::Choice: {
        const auto found = std::ranges::find(parameter.choices, value, &ParameterChoice::value);
        return found == parameter.choices.cend() ? parameter.choices.constFirst().text
                                                 : found->text;
    }
    case ParameterWords::Editor::Text:
        break;
    }
    if (parameter.key == kSearchKindsSetting && !value.isEmpty())
        return searchKindsText(value);
    if (QString minutes = minutesText(parameter, value); !minutes.isEmpty())
        return minutes;
    return value.isEmpty() ? parameter.unset : value;
}

QString countryName(const QString& region)
{
    const auto territory = QLocale::codeToTerritory(region);
    return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToString(territory);
}

} // namespace carnet
