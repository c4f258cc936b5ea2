#include "models/presentation/parameterwords.h"

#include "models/domain/audit.h"
#include "models/domain/credential.h"
#include "models/domain/idletimes.h"
#include "models/domain/noteaccess.h"
#include "models/domain/offlinewindow.h"
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

struct ParameterTexts {
    Q_DECLARE_TR_FUNCTIONS(Parameters)
};

QList<ParameterChoice> groupChoices(const ReferenceData& reference)
{
    QList<ParameterChoice> choices;
    for (const AttributeGroup& group : reference.attributeGroups)
        choices.append({group.id.toString(), nameIn(QLocale(), group.name, group.translations)});
    return choices;
}

QList<ParameterChoice> pageGroupChoices(const ReferenceData& reference)
{
    return QList<ParameterChoice>{{{}, ParameterTexts::tr("Every attribute")}}
    + groupChoices(reference);
}

QList<ParameterChoice> bookGroupChoices(const ReferenceData& reference)
{
    return QList<ParameterChoice>{{{}, ParameterTexts::tr("As on the pages of clients")},
                                  {kEveryAttribute, ParameterTexts::tr("Every attribute")}}
    + groupChoices(reference);
}

//! About a till that stands there, alone or with somebody before it (SF-4).
QList<ParameterWords> tillParameters()
{
    using Editor = ParameterWords::Editor;
    const IdleTimes usual;
    const OfflineWindow window;
    return {
        {.key = kCoverMinutesSetting,
         .name = ParameterTexts::tr("Minutes until a till covers what it shows"),
         .help = ParameterTexts::tr(
             "When nobody touches it, until the PIN is typed. From 1 to 480 minutes; 0 is "
             "never."),
         .editor = Editor::Text,
         .unset = QString::number(usual.cover)},
        {.key = kSignOutMinutesSetting,
         .name = ParameterTexts::tr("Minutes until a till signs out"),
         .help = ParameterTexts::tr(
             "When nobody touches it, covered or not. From 1 to 480 minutes; 0 is never."),
         .editor = Editor::Text,
         .unset = ParameterTexts::tr("Never")},
        {.key = kOfflineHoursSetting,
         .name = ParameterTexts::tr("Hours that associates sign in without headquarters"),
         .help = ParameterTexts::tr(
             "Since a till has heard from it last. From 1 to 8,784 hours; 0 is without an end."),
         .editor = Editor::Text,
         .unset = QString::number(window.associateHours)},
        {.key = kOfflineManagerHoursSetting,
         .name = ParameterTexts::tr("Hours that managers sign in without headquarters"),
         .help = ParameterTexts::tr(
             "Who sees more than a book of their own. From 1 to 8,784 hours; 0 is without an "
             "end."),
         .editor = Editor::Text,
         .unset = QString::number(window.managerHours)},
        {.key = kStaffListSetting,
         .name = ParameterTexts::tr("Who is listed where people sign in"),
         .help = ParameterTexts::tr("Whoever is not listed types their staff number."),
         .editor = Editor::Choice,
         .choices = {{staffListToken(StaffList::Everybody),
                      ParameterTexts::tr("All who may sign in there")},
                     {staffListToken(StaffList::StoreAlone),
                      ParameterTexts::tr("People of the store alone")},
                     {staffListToken(StaffList::Nobody), ParameterTexts::tr("Nobody")}}}};
}

QList<ParameterChoice> logOnChoices()
{
    return {{logOnToken(LogOnMode::Off), ParameterTexts::tr("Off")},
            {logOnToken(LogOnMode::Alone), ParameterTexts::tr("On")},
            {logOnToken(LogOnMode::WithPin), ParameterTexts::tr("On, and the PIN as well")}};
}

//! Without choosing a name first (SF-3).
QList<ParameterWords> extendedLogOnParameters()
{
    using Editor = ParameterWords::Editor;
    return {
        {.key = kBarcodeLogOnSetting,
         .name = ParameterTexts::tr("Signing in with a barcode"),
         .help = ParameterTexts::tr(
             "Of somebody's own, read by a scanner that types. Managers assign them at a till."),
         .editor = Editor::Choice,
         .choices = logOnChoices()},
        {.key = kCardLogOnSetting,
         .name = ParameterTexts::tr("Signing in with a card"),
         .help = ParameterTexts::tr("Swiped through a reader that types its tracks."),
         .editor = Editor::Choice,
         .choices = logOnChoices()}};
}

//! Nothing where minutes are no special number.
QString minutesText(const ParameterWords& parameter, const QString& value)
{
    const bool isIdle =
        parameter.key == kCoverMinutesSetting || parameter.key == kSignOutMinutesSetting;
    const bool isOffline =
        parameter.key == kOfflineHoursSetting || parameter.key == kOfflineManagerHoursSetting;
    if (isOffline && offlineHours(value) == 0)
        return ParameterTexts::tr("Without an end");
    return isIdle && idleMinutes(value) == 0 ? ParameterTexts::tr("Never") : QString();
}

//! What is found by which words, and how long it is known who did what.
QList<ParameterWords> lookingParameters()
{
    using Editor = ParameterWords::Editor;
    return {
        {.key = kPhoneRegionSetting,
         .name = ParameterTexts::tr("Country of telephone numbers"),
         .help = ParameterTexts::tr(
             "Numbers written without a country are looked for as numbers of this "
             "one. Two letters, like DE."),
         .editor = Editor::Text,
         .unset = ParameterTexts::tr("Not set")},
        {.key = kSearchKindsSetting,
         .name = ParameterTexts::tr("Shortcuts of the search for a client"),
         .help = ParameterTexts::tr(
             "To look for one thing alone, in order: name, phone, email, number."),
         .editor = Editor::Text,
         .unset = ParameterTexts::tr("None")},
        {.key = kSearchModeSetting,
         .name = ParameterTexts::tr("Where a search for a client looks"),
         .help = ParameterTexts::tr(
             "In all stores it asks headquarters for every name that is typed, beside the clients "
             "of this store."),
         .editor = Editor::Choice,
         .choices = {{kSearchThisStore, ParameterTexts::tr("In this store, in all by a press")},
                     {kSearchAllStores, ParameterTexts::tr("In all stores at once")}}},
        {.key = kAuditDaysSetting,
         .name = ParameterTexts::tr("Days that the audit log is kept"),
         .help = ParameterTexts::tr(
             "Older entries are forgotten little by little. From 30 to 3,660 days."),
         .editor = Editor::Text,
         .unset = QString::number(kUsualAuditDays)}};
}

QList<ParameterWords> houseParameters(const ReferenceData& reference)
{
    using Editor = ParameterWords::Editor;
    return {
        {.key = kBrandNameSetting,
         .name = ParameterTexts::tr("Name of the house"),
         .help = ParameterTexts::tr("Stands in the navigation and where people sign in."),
         .editor = Editor::Text,
         .unset = u"Carnet"_s},
        {.key = kCustomerAttributeGroupSetting,
         .name = ParameterTexts::tr("Client attribute group"),
         .help = ParameterTexts::tr(
             "Which attributes the page of a client and the form for a new one show, and in which "
             "order."),
         .editor = Editor::Choice,
         .choices = pageGroupChoices(reference)},
        {.key = kBookAttributeGroupSetting,
         .name = ParameterTexts::tr("Client book attribute group"),
         .help = ParameterTexts::tr("Which attributes feed cards and filters, and in which order."),
         .editor = Editor::Choice,
         .choices = bookGroupChoices(reference)},
        {.key = kBookModeSetting,
         .name = ParameterTexts::tr("Client books of one client"),
         .help = ParameterTexts::tr(
             "Whether a client is in the book of one associate or may be in those of "
             "several."),
         .editor = Editor::Choice,
         .choices = {{kOneBook, ParameterTexts::tr("One associate has the client")},
                     {kSeveralBooks, ParameterTexts::tr("Several may have the client")}}},
        {.key = kLeapDaySetting,
         .name = ParameterTexts::tr("Birthday of those born on 29 February"),
         .help = ParameterTexts::tr("When it is reminded of in years without that day."),
         .editor = Editor::Choice,
         .choices = {{kOnTheTwentyEighth, ParameterTexts::tr("On 28 February")},
                     {kOnTheFirstOfMarch, ParameterTexts::tr("On 1 March")}}}};
}

} // namespace

QList<ParameterWords> parameters(const ReferenceData& reference)
{
    return houseParameters(reference) + lookingParameters() + tillParameters()
        + extendedLogOnParameters();
}

QString valueText(const ParameterWords& parameter, const QString& value)
{
    switch (parameter.editor) {
    case ParameterWords::Editor::Switch:
        return isNoteVisibilityOffered(value) ? ParameterTexts::tr("On")
                                              : ParameterTexts::tr("Off");
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
