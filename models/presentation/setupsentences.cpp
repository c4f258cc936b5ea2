#include "models/presentation/setupsentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

struct SetupSentence {
    const char* about; // field and reason
    const char* text; // %1 is what the facts name beside them
};

constexpr std::array kSetupSentences{
    SetupSentence{
        "key form",
        QT_TRANSLATE_NOOP("Setup", "The name needs a letter from A to Z to be filed under.")},
    SetupSentence{"key taken", QT_TRANSLATE_NOOP("Setup", "There is one with this key already.")},
    SetupSentence{"key read_only", QT_TRANSLATE_NOOP("Setup", "A key never changes.")},
    SetupSentence{"name required", QT_TRANSLATE_NOOP("Setup", "The name is missing.")},
    SetupSentence{"decimals out_of_range",
                  QT_TRANSLATE_NOOP("Setup", "Between 0 and 9 digits can stand behind the point.")},
    SetupSentence{
        "unit required",
        QT_TRANSLATE_NOOP("Setup", "An amount needs a currency of three letters, like EUR.")},
    SetupSentence{"occasion not_a_date",
                  QT_TRANSLATE_NOOP("Setup", "Only a date comes again every year.")},
    SetupSentence{"multiple not_a_list",
                  QT_TRANSLATE_NOOP("Setup", "Only a list can hold several values.")},
    SetupSentence{"complete_match not_a_text",
                  QT_TRANSLATE_NOOP("Setup", "Only a text can ask for all of it to be typed.")},
    SetupSentence{
        "exact_letters not_a_text",
        QT_TRANSLATE_NOOP("Setup", "Only a text can ask to be typed just as it is written.")},
    SetupSentence{
        "options required",
        QT_TRANSLATE_NOOP("Setup", "A list needs at least one value, and each value a name.")},
    SetupSentence{"options separator",
                  QT_TRANSLATE_NOOP("Setup", "A value cannot contain the sign |.")},
    SetupSentence{
        "options too_many",
        QT_TRANSLATE_NOOP("Setup",
                          "A list takes fewer than 1,000 values. A text attribute takes any.")},
    SetupSentence{"options twice",
                  QT_TRANSLATE_NOOP("Setup", "The same value is in the list twice.")},
    SetupSentence{
        "options in_use",
        QT_TRANSLATE_NOOP("Setup", "“%1” cannot be deleted: there are clients who have it.")},
    SetupSentence{"lower_bound not_measurable",
                  QT_TRANSLATE_NOOP("Setup", "Only numbers, amounts and dates have bounds.")},
    SetupSentence{"upper_bound not_measurable",
                  QT_TRANSLATE_NOOP("Setup", "Only numbers, amounts and dates have bounds.")},
    SetupSentence{"lower_bound wrong_type",
                  QT_TRANSLATE_NOOP("Setup", "This is no value of the attribute's type.")},
    SetupSentence{"upper_bound wrong_type",
                  QT_TRANSLATE_NOOP("Setup", "This is no value of the attribute's type.")},
    SetupSentence{"upper_bound crossed",
                  QT_TRANSLATE_NOOP("Setup", "The upper bound is below the lower one.")},
    SetupSentence{"thresholds not_a_number",
                  QT_TRANSLATE_NOOP("Setup", "Only numbers and amounts have thresholds.")},
    SetupSentence{
        "thresholds form",
        QT_TRANSLATE_NOOP("Setup", "Thresholds are numbers with semicolons between them.")},
    SetupSentence{
        "thresholds order",
        QT_TRANSLATE_NOOP("Setup", "Thresholds go up: number %1 is not above the one before it.")},
    SetupSentence{"thresholds required", QT_TRANSLATE_NOOP("Setup", "Ranges need thresholds.")},
    SetupSentence{"display list",
                  QT_TRANSLATE_NOOP(
                      "Setup", "Numbers are offered as ranges or on a slider, not one by one.")},
    SetupSentence{"display range",
                  QT_TRANSLATE_NOOP("Setup", "Only numbers and amounts have ranges.")},
    SetupSentence{"display slider",
                  QT_TRANSLATE_NOOP("Setup", "Only numbers and amounts go on a slider.")},
    SetupSentence{"display text_box", QT_TRANSLATE_NOOP("Setup", "Only a text has a text box.")},
    SetupSentence{"default_value out_of_range",
                  QT_TRANSLATE_NOOP("Setup", "The default lies outside the bounds.")},
    SetupSentence{"default_value wrong_type",
                  QT_TRANSLATE_NOOP("Setup", "The default is no value of this attribute.")},
    SetupSentence{"display_order taken",
                  QT_TRANSLATE_NOOP("Setup", "This place in the order belongs to “%1” already.")},
    SetupSentence{
        "type read_only",
        QT_TRANSLATE_NOOP("Setup",
                          "The type cannot change any more, because client books are filtered by "
                          "this attribute.")},
    SetupSentence{
        "type in_use",
        QT_TRANSLATE_NOOP("Setup",
                          "The type cannot change: there are clients who have a value of this "
                          "attribute.")},
    SetupSentence{"type has_values",
                  QT_TRANSLATE_NOOP("Setup",
                                    "The type of value cannot change: there are clients who have a "
                                    "value of one of its attributes.")},
    SetupSentence{"attribute_type unknown",
                  QT_TRANSLATE_NOOP("Setup", "This attribute type is not there any more.")},
    SetupSentence{
        "id has_attributes",
        QT_TRANSLATE_NOOP("Setup", "It cannot be removed. These attributes have its values: %1.")},
    SetupSentence{"hidden needs_default",
                  QT_TRANSLATE_NOOP("Setup",
                                    "A hidden attribute that every new client needs has to have a "
                                    "default, because nobody can type it.")},
    SetupSentence{
        "hidden needs_default_of_group",
        QT_TRANSLATE_NOOP("Setup",
                          "The group “%1” leaves its default empty. A hidden attribute that "
                          "every new client needs has to have one, because nobody can type "
                          "it.")},
    SetupSentence{"defaults needs_default",
                  QT_TRANSLATE_NOOP("Setup",
                                    "A hidden attribute that every new client needs has to have a "
                                    "default, because nobody can type it.")},
    SetupSentence{"default_value of_group",
                  QT_TRANSLATE_NOOP(
                      "Setup", "The group “%1” gives it a default that would be no value of it.")},
    SetupSentence{
        "defaults unknown",
        QT_TRANSLATE_NOOP("Setup", "A default is for an attribute that is not in the group.")},
    SetupSentence{"defaults wrong_type",
                  QT_TRANSLATE_NOOP("Setup", "The default is no value of this attribute.")},
    SetupSentence{
        "id in_group",
        QT_TRANSLATE_NOOP("Setup",
                          "It cannot be removed: it is in the group “%1”. Take it out there "
                          "first.")},
    SetupSentence{"id has_values",
                  QT_TRANSLATE_NOOP(
                      "Setup", "It cannot be removed: there are clients who have a value of it.")},
    SetupSentence{
        "id in_books",
        QT_TRANSLATE_NOOP("Setup",
                          "It cannot be removed: client books show this group. Let them show "
                          "another one first.")},
    SetupSentence{
        "id on_pages",
        QT_TRANSLATE_NOOP("Setup",
                          "It cannot be removed: the pages of clients show this group. Choose "
                          "another one under Parameters first.")},
    SetupSentence{
        "id shown_at_store",
        QT_TRANSLATE_NOOP("Setup",
                          "It cannot be removed: the store “%1” shows this group. Choose another "
                          "one there first.")},
    SetupSentence{"page_attribute_group no_group",
                  QT_TRANSLATE_NOOP("Setup", "This group of attributes is not there any more.")},
    SetupSentence{"book_attribute_group no_group",
                  QT_TRANSLATE_NOOP("Setup", "This group of attributes is not there any more.")},
    SetupSentence{
        "usual_minutes out_of_range",
        QT_TRANSLATE_NOOP("Setup", "The usual length is 5 minutes to a day, or nothing.")},
    SetupSentence{"fields too_many",
                  QT_TRANSLATE_NOOP("Setup", "An activity type has at most %1 fields.")},
    SetupSentence{"fields form",
                  QT_TRANSLATE_NOOP("Setup", "One of the fields cannot be read. Add it anew.")},
    SetupSentence{"fields has_activities",
                  QT_TRANSLATE_NOOP("Setup",
                                    "“%1” cannot be removed: there are activities with a value of "
                                    "it.")},
    SetupSentence{
        "kind has_activities",
        QT_TRANSLATE_NOOP("Setup",
                          "The kind cannot change: there are activities with a value of this "
                          "field.")},
    SetupSentence{"multiple has_activities",
                  QT_TRANSLATE_NOOP("Setup",
                                    "It keeps several values: there are activities that have noted "
                                    "some.")},
    SetupSentence{
        "options has_activities",
        QT_TRANSLATE_NOOP("Setup", "“%1” cannot be deleted: there are activities that have it.")},
    SetupSentence{
        "id has_activities",
        QT_TRANSLATE_NOOP("Setup",
                          "It cannot be removed: associates have logged activities of this "
                          "type.")},
    SetupSentence{
        "rights last",
        QT_TRANSLATE_NOOP("Setup",
                          "Somebody has to keep the right “Set up Carnet”. Give it to another "
                          "person first.")},
    SetupSentence{"permission_group unknown",
                  QT_TRANSLATE_NOOP("Setup", "This permission group is not there any more.")},
    SetupSentence{"usual_for taken",
                  QT_TRANSLATE_NOOP("Setup", "“%1” is the usual group of this role already.")},
    SetupSentence{"id has_member",
                  QT_TRANSLATE_NOOP("Setup", "It cannot be removed: %1 is in this group.")},
    SetupSentence{
        "staff_id form",
        QT_TRANSLATE_NOOP("Setup", "An associate has a number of 1 to 10 letters and digits.")},
    SetupSentence{"staff_id taken", QT_TRANSLATE_NOOP("Setup", "%1 has this number already.")},
    SetupSentence{"pin form", QT_TRANSLATE_NOOP("Setup", "A PIN has %1 digits.")},
    SetupSentence{"pin_again differs",
                  QT_TRANSLATE_NOOP("Setup", "The two PINs are not the same.")},
    SetupSentence{"barcode_id form",
                  QT_TRANSLATE_NOOP("Setup", "A barcode has at least six characters.")},
    SetupSentence{"card_id form",
                  QT_TRANSLATE_NOOP("Setup", "A card has at least six characters.")},
    SetupSentence{"barcode_id taken",
                  QT_TRANSLATE_NOOP("Setup",
                                    "The barcode of %1 begins with the same five characters. Take "
                                    "one that begins otherwise.")},
    SetupSentence{"card_id taken",
                  QT_TRANSLATE_NOOP("Setup",
                                    "The card of %1 begins with the same five characters. Take one "
                                    "that begins otherwise.")},
    SetupSentence{"barcode_hash form",
                  QT_TRANSLATE_NOOP("Setup", "This is no barcode that tills can check.")},
    SetupSentence{"card_hash form",
                  QT_TRANSLATE_NOOP("Setup", "This is no card that tills can check.")},
    SetupSentence{"hash form", QT_TRANSLATE_NOOP("Setup", "This is no PIN that tills can check.")},
    SetupSentence{"associate unknown_associate",
                  QT_TRANSLATE_NOOP("Setup", "This associate is not there any more.")},
    SetupSentence{
        "id has_acted",
        QT_TRANSLATE_NOOP("Setup",
                          "Whoever has clients or has worked with them cannot be removed. "
                          "Block them instead.")},
    SetupSentence{"attributes empty",
                  QT_TRANSLATE_NOOP("Setup", "A group needs at least one attribute.")},
    SetupSentence{"attributes unknown",
                  QT_TRANSLATE_NOOP("Setup", "One of these attributes is not there any more.")},
    SetupSentence{"attributes twice",
                  QT_TRANSLATE_NOOP("Setup", "The same attribute is in the group twice.")},
    SetupSentence{"name taken", QT_TRANSLATE_NOOP("Setup", "There is one with this name already.")},
    SetupSentence{"use in_use_by_store",
                  QT_TRANSLATE_NOOP("Setup",
                                    "What it is for cannot change any more: “%1” has this address "
                                    "book.")},
    SetupSentence{"use in_use_by_associate",
                  QT_TRANSLATE_NOOP("Setup",
                                    "What it is for cannot change any more: %1 is in this address "
                                    "book.")},
    SetupSentence{
        "use in_use_by_customer",
        QT_TRANSLATE_NOOP("Setup",
                          "What it is for cannot change any more: there are clients in this "
                          "address book.")},
    SetupSentence{"id in_use_by_store",
                  QT_TRANSLATE_NOOP("Setup", "It cannot be removed: “%1” has this address book.")},
    SetupSentence{"id in_use_by_associate",
                  QT_TRANSLATE_NOOP("Setup", "It cannot be removed: %1 is in this address book.")},
    SetupSentence{"id in_use_by_customer",
                  QT_TRANSLATE_NOOP(
                      "Setup", "It cannot be removed: there are clients in this address book.")},
    SetupSentence{"id has_clients",
                  QT_TRANSLATE_NOOP("Setup", "It cannot be removed: there are clients in it.")},
    SetupSentence{
        "id starts_clients",
        QT_TRANSLATE_NOOP("Setup", "It cannot be removed: new clients of “%1” start in it.")},
    SetupSentence{"id starts_everybody",
                  QT_TRANSLATE_NOOP("Setup", "It cannot be removed: new clients start in it.")},
    SetupSentence{"affiliations unknown",
                  QT_TRANSLATE_NOOP("Setup", "One of these affiliations is not there any more.")},
    SetupSentence{"affiliations twice",
                  QT_TRANSLATE_NOOP("Setup", "The same affiliation is chosen twice.")},
    SetupSentence{"store unknown", QT_TRANSLATE_NOOP("Setup", "This store is not there any more.")},
    SetupSentence{
        "number form",
        QT_TRANSLATE_NOOP("Setup", "A store has a number of 1 to 10 letters and digits.")},
    SetupSentence{"number taken", QT_TRANSLATE_NOOP("Setup", "“%1” has this number already.")},
    SetupSentence{"number till_form",
                  QT_TRANSLATE_NOOP("Setup", "A till has a number of 1 to 10 letters and digits.")},
    SetupSentence{"number till_taken",
                  QT_TRANSLATE_NOOP("Setup", "Another till of this store has this number.")},
    SetupSentence{"name till_too_long",
                  QT_TRANSLATE_NOOP("Setup", "The name of a till has at most %1 letters.")},
    SetupSentence{"store read_only",
                  QT_TRANSLATE_NOOP("Setup", "A till stays in its store. Add another one there.")},
    SetupSentence{"blocked read_only",
                  QT_TRANSLATE_NOOP("Setup",
                                    "A till is blocked and enrolled anew on headquarters' machine, "
                                    "with carnetctl terminal.")},
    SetupSentence{"id enrolled",
                  QT_TRANSLATE_NOOP("Setup",
                                    "It cannot be removed: a till was enrolled for it, and the "
                                    "audit log names it. Its enrolment can be taken back.")},
    SetupSentence{"currency form",
                  QT_TRANSLATE_NOOP("Setup", "A currency has three letters, like EUR.")},
    SetupSentence{"currency unknown",
                  QT_TRANSLATE_NOOP("Setup", "There is no currency with this code.")},
    SetupSentence{"time_zone form",
                  QT_TRANSLATE_NOOP("Setup", "A time zone has a name like Europe/Paris.")},
    SetupSentence{"time_zone unknown",
                  QT_TRANSLATE_NOOP("Setup", "There is no time zone of this name.")},
    SetupSentence{"customer_address_books unknown",
                  QT_TRANSLATE_NOOP("Setup", "One of these address books is not there any more.")},
    SetupSentence{"employee_address_books unknown",
                  QT_TRANSLATE_NOOP("Setup", "One of these address books is not there any more.")},
    SetupSentence{"customer_address_books use",
                  QT_TRANSLATE_NOOP("Setup", "One of these address books is not for clients.")},
    SetupSentence{"employee_address_books use",
                  QT_TRANSLATE_NOOP("Setup", "One of these address books is not for associates.")},
    SetupSentence{
        "id has_tills",
        QT_TRANSLATE_NOOP("Setup", "It cannot be removed: there are tills in this store.")},
    SetupSentence{
        "id has_books",
        QT_TRANSLATE_NOOP("Setup",
                          "It cannot be removed while it has address books. Take them off "
                          "and save first.")},
    SetupSentence{
        "id has_history",
        QT_TRANSLATE_NOOP("Setup",
                          "It cannot be removed: clients have purchases, activities or notes "
                          "of this store.")},
    SetupSentence{
        "prefix form",
        QT_TRANSLATE_NOOP("Setup", "At most 8 letters, digits and dashes stand before a number.")},
    SetupSentence{"every_minutes out_of_range",
                  QT_TRANSLATE_NOOP("Setup", "Between two runs are 1 to 1440 minutes.")},
    SetupSentence{"daily_at_minute out_of_range",
                  QT_TRANSLATE_NOOP("Setup", "This is no time of day. Write it like 02:00.")},
    SetupSentence{"tries out_of_range", QT_TRANSLATE_NOOP("Setup", "A till gets 1 to 10 tries.")},
    SetupSentence{
        "full_every out_of_range",
        QT_TRANSLATE_NOOP("Setup", "A full data set comes every 1 to 1000 runs, or 0 for never.")},
    SetupSentence{
        "full_every too_often",
        QT_TRANSLATE_NOOP("Setup",
                          "Between two full data sets is an hour at least, so that tills can "
                          "read one to its end.")},
    SetupSentence{
        "full_every not_for_everything",
        QT_TRANSLATE_NOOP("Setup", "A job that only runs the others carries nothing itself.")},
    SetupSentence{
        "pace not_for_everything",
        QT_TRANSLATE_NOOP("Setup", "A job that only runs the others cannot be continuous.")},
    SetupSentence{"digits out_of_range",
                  QT_TRANSLATE_NOOP("Setup", "A number has 1 to 12 digits.")},
    SetupSentence{"digits too_few",
                  QT_TRANSLATE_NOOP("Setup", "The next number needs at least %1 digits already.")},
    SetupSentence{"first_number out_of_range",
                  QT_TRANSLATE_NOOP("Setup", "A sequence counts on from 1 or a higher number.")},
    SetupSentence{
        "first_number given",
        QT_TRANSLATE_NOOP(
            "Setup", "Lower numbers were given already. It counts on from %1 at the earliest.")},
    SetupSentence{
        "id needed",
        QT_TRANSLATE_NOOP("Setup", "It cannot be removed: nothing else gives these numbers.")},
    SetupSentence{"value brand_too_long",
                  QT_TRANSLATE_NOOP("Setup", "The name has at most 40 letters.")},
    SetupSentence{"value no_leap_day_policy",
                  QT_TRANSLATE_NOOP("Setup", "It is either 28 February or 1 March.")},
    SetupSentence{"value not_on_or_off", QT_TRANSLATE_NOOP("Setup", "It is either on or off.")},
    SetupSentence{"value no_region",
                  QT_TRANSLATE_NOOP("Setup", "A country has two letters, like DE.")},
    SetupSentence{"value no_audit_days",
                  QT_TRANSLATE_NOOP("Setup", "The log is kept for 30 to 3,660 days.")},
    SetupSentence{
        "value no_search_kinds",
        QT_TRANSLATE_NOOP("Setup",
                          "A list of name, phone, email and number, each once, with commas "
                          "between.")},
    SetupSentence{"value no_minutes",
                  QT_TRANSLATE_NOOP("Setup", "A number of minutes from 0 to 480; 0 is never.")},
    SetupSentence{
        "value no_hours",
        QT_TRANSLATE_NOOP("Setup", "A number of hours from 0 to 8,784; 0 is without an end.")},
    SetupSentence{"value no_staff_list",
                  QT_TRANSLATE_NOOP("Setup", "It is one of everybody, store and nobody.")},
    SetupSentence{"value no_log_on_mode",
                  QT_TRANSLATE_NOOP("Setup", "It is one of off, alone and with_pin.")},
    SetupSentence{"value no_book_mode", QT_TRANSLATE_NOOP("Setup", "It is either one or several.")},
    SetupSentence{"value in_several_books",
                  QT_TRANSLATE_NOOP("Setup",
                                    "Clients in several books: %1. Settle first whose book each of "
                                    "them stays in.")},
    SetupSentence{"value no_search_mode",
                  QT_TRANSLATE_NOOP("Setup", "It is either this_store or all_stores.")},
    SetupSentence{"value no_group",
                  QT_TRANSLATE_NOOP("Setup", "This group of attributes is not there any more.")},
    SetupSentence{"grids unknown_operation",
                  QT_TRANSLATE_NOOP("Setup", "There is no operation with the number %1.")},
    SetupSentence{"grids not_on_buttons",
                  QT_TRANSLATE_NOOP("Setup", "“%1” cannot be put on a button.")},
    SetupSentence{
        "grids not_on_welcome",
        QT_TRANSLATE_NOOP("Setup",
                          "“%1” needs a client at hand, so it cannot stand on the welcome "
                          "screen.")},
    SetupSentence{"grids outside", QT_TRANSLATE_NOOP("Setup", "“%1” does not fit into the grid.")},
    SetupSentence{"grids cell_taken",
                  QT_TRANSLATE_NOOP("Setup", "“%1” covers a cell of another button.")},
    SetupSentence{"grids text_too_long",
                  QT_TRANSLATE_NOOP("Setup", "The text of “%1” is longer than 40 letters.")},
    SetupSentence{"grids title_too_long",
                  QT_TRANSLATE_NOOP("Setup", "The title of a grid has at most 40 letters.")},
    SetupSentence{"grids too_many", QT_TRANSLATE_NOOP("Setup", "A layout has at most %1 grids.")},
    SetupSentence{"grids number_taken",
                  QT_TRANSLATE_NOOP("Setup", "There are two grids with the number %1.")},
    SetupSentence{"grids out_of_range",
                  QT_TRANSLATE_NOOP("Setup", "A grid has 1 to %1 columns and 1 to %1 rows.")},
    SetupSentence{"start no_buttons",
                  QT_TRANSLATE_NOOP("Setup",
                                    "There is no button to begin with. Put one into a grid, or let "
                                    "people begin elsewhere.")},
    SetupSentence{"tasks empty", QT_TRANSLATE_NOOP("Setup", "A list needs at least one task.")},
    SetupSentence{"tasks too_many", QT_TRANSLATE_NOOP("Setup", "A list has at most %1 tasks.")},
    SetupSentence{"tasks form",
                  QT_TRANSLATE_NOOP("Setup", "One of the tasks cannot be read. Add it anew.")},
    SetupSentence{"name too_long",
                  QT_TRANSLATE_NOOP("Setup", "The name of a task has at most 120 letters.")},
    SetupSentence{
        "offset_days out_of_range",
        QT_TRANSLATE_NOOP("Setup",
                          "The day is a whole number between 366 days before the target date and "
                          "366 after it.")},
    SetupSentence{"instructions too_long",
                  QT_TRANSLATE_NOOP("Setup", "The instructions are longer than 4,000 letters.")},
    SetupSentence{"contact too_long",
                  QT_TRANSLATE_NOOP("Setup", "Whom to ask is longer than 200 letters.")},
    SetupSentence{
        "url form",
        QT_TRANSLATE_NOOP("Setup",
                          "The address of a page begins with https:// and goes on with a name.")},
    SetupSentence{"operation unknown_operation",
                  QT_TRANSLATE_NOOP("Setup", "There is no operation with the number %1.")},
    SetupSentence{"operation not_on_tasks",
                  QT_TRANSLATE_NOOP("Setup", "No task can lead to “%1”.")},
    SetupSentence{"owner unknown_associate",
                  QT_TRANSLATE_NOOP("Setup", "This associate is not there any more.")},
    SetupSentence{"id started",
                  QT_TRANSLATE_NOOP(
                      "Setup", "It cannot be removed: it was started as “%1”. End that first.")},
    SetupSentence{"list unknown",
                  QT_TRANSLATE_NOOP("Setup", "This task list is not there any more.")},
    SetupSentence{"list read_only",
                  QT_TRANSLATE_NOOP("Setup", "A start stays one of the same list.")},
    SetupSentence{"stores empty",
                  QT_TRANSLATE_NOOP("Setup", "Choose a store or an associate to start it for.")},
    SetupSentence{"stores unknown",
                  QT_TRANSLATE_NOOP("Setup", "One of these stores is not there any more.")},
    SetupSentence{"associates unknown_associate",
                  QT_TRANSLATE_NOOP("Setup", "One of these associates is not there any more.")},
    SetupSentence{"starts_on required",
                  QT_TRANSLATE_NOOP("Setup", "The day on which it begins is missing.")},
    SetupSentence{"target_on required", QT_TRANSLATE_NOOP("Setup", "The target date is missing.")},
    SetupSentence{
        "target_offset_days out_of_range",
        QT_TRANSLATE_NOOP("Setup",
                          "The target date is a whole number of days, at most 366, before or after "
                          "the day it begins.")},
    SetupSentence{"ends_on crossed", QT_TRANSLATE_NOOP("Setup", "It ends before it has begun.")},
    SetupSentence{"layout unknown",
                  QT_TRANSLATE_NOOP("Setup", "This screen layout is not there any more.")},
    SetupSentence{"id shown_by_store",
                  QT_TRANSLATE_NOOP("Setup", "It cannot be removed: “%1” shows it.")},
    SetupSentence{"id shown_by_register",
                  QT_TRANSLATE_NOOP("Setup", "It cannot be removed: till %1 shows it.")},
    SetupSentence{"id shown_by_associate",
                  QT_TRANSLATE_NOOP("Setup", "It cannot be removed: it is the layout of %1.")}};

} // namespace

const char* setupSentenceAbout(const QString& fieldAndReason)
{
    const auto* const sentence =
        std::ranges::find_if(kSetupSentences, [&fieldAndReason](const SetupSentence& one) {
            return fieldAndReason == QLatin1StringView(one.about);
        });
    return sentence == kSetupSentences.end() ? nullptr : sentence->text;
}

} // namespace carnet
