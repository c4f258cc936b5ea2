#include "models/presentation/setupwords.h"

#include "models/presentation/operationname.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct SetupWords {
    Q_DECLARE_TR_FUNCTIONS(Setup)
};

struct Sentence {
    const char* about; // field and reason
    const char* text; // %1 is what the facts name beside them
};

constexpr std::array kSentences{
    Sentence{"key form",
             QT_TRANSLATE_NOOP("Setup", "The name needs a letter from A to Z to be filed under.")},
    Sentence{"key taken", QT_TRANSLATE_NOOP("Setup", "There is one with this key already.")},
    Sentence{"key read_only", QT_TRANSLATE_NOOP("Setup", "A key never changes.")},
    Sentence{"name required", QT_TRANSLATE_NOOP("Setup", "The name is missing.")},
    Sentence{"decimals out_of_range",
             QT_TRANSLATE_NOOP("Setup", "Between 0 and 9 digits can stand behind the point.")},
    Sentence{"unit required",
             QT_TRANSLATE_NOOP("Setup", "An amount needs a currency of three letters, like EUR.")},
    Sentence{"occasion not_a_date",
             QT_TRANSLATE_NOOP("Setup", "Only a date comes again every year.")},
    Sentence{"multiple not_a_list",
             QT_TRANSLATE_NOOP("Setup", "Only a list can hold several values.")},
    Sentence{"options required",
             QT_TRANSLATE_NOOP("Setup", "A list needs at least one value, and each value a name.")},
    Sentence{"options separator", QT_TRANSLATE_NOOP("Setup", "A value cannot contain the sign |.")},
    Sentence{"options too_many",
             QT_TRANSLATE_NOOP(
                 "Setup", "A list takes fewer than 1,000 values. A text attribute takes any.")},
    Sentence{"options twice", QT_TRANSLATE_NOOP("Setup", "The same value is in the list twice.")},
    Sentence{"options in_use",
             QT_TRANSLATE_NOOP("Setup", "“%1” cannot be deleted: there are clients who have it.")},
    Sentence{"lower_bound not_measurable",
             QT_TRANSLATE_NOOP("Setup", "Only numbers, amounts and dates have bounds.")},
    Sentence{"upper_bound not_measurable",
             QT_TRANSLATE_NOOP("Setup", "Only numbers, amounts and dates have bounds.")},
    Sentence{"lower_bound wrong_type",
             QT_TRANSLATE_NOOP("Setup", "This is no value of the attribute's type.")},
    Sentence{"upper_bound wrong_type",
             QT_TRANSLATE_NOOP("Setup", "This is no value of the attribute's type.")},
    Sentence{"upper_bound crossed",
             QT_TRANSLATE_NOOP("Setup", "The upper bound is below the lower one.")},
    Sentence{"thresholds not_a_number",
             QT_TRANSLATE_NOOP("Setup", "Only numbers and amounts have thresholds.")},
    Sentence{"thresholds form",
             QT_TRANSLATE_NOOP("Setup", "Thresholds are numbers with semicolons between them.")},
    Sentence{
        "thresholds order",
        QT_TRANSLATE_NOOP("Setup", "Thresholds go up: number %1 is not above the one before it.")},
    Sentence{"thresholds required", QT_TRANSLATE_NOOP("Setup", "Ranges need thresholds.")},
    Sentence{"display list",
             QT_TRANSLATE_NOOP("Setup",
                               "Numbers are offered as ranges or on a slider, not one by one.")},
    Sentence{"display range", QT_TRANSLATE_NOOP("Setup", "Only numbers and amounts have ranges.")},
    Sentence{"display slider",
             QT_TRANSLATE_NOOP("Setup", "Only numbers and amounts go on a slider.")},
    Sentence{"display text_box", QT_TRANSLATE_NOOP("Setup", "Only a text has a text box.")},
    Sentence{"default_value out_of_range",
             QT_TRANSLATE_NOOP("Setup", "The default lies outside the bounds.")},
    Sentence{"default_value wrong_type",
             QT_TRANSLATE_NOOP("Setup", "The default is no value of this attribute.")},
    Sentence{"display_order taken",
             QT_TRANSLATE_NOOP("Setup", "This place in the order belongs to “%1” already.")},
    Sentence{
        "type read_only",
        QT_TRANSLATE_NOOP("Setup",
                          "The type cannot change any more, because client books are filtered by "
                          "this attribute.")},
    Sentence{"type in_use",
             QT_TRANSLATE_NOOP("Setup",
                               "The type cannot change: there are clients who have a value of this "
                               "attribute.")},
    Sentence{"type has_values",
             QT_TRANSLATE_NOOP("Setup",
                               "The type of value cannot change: there are clients who have a "
                               "value of one of its attributes.")},
    Sentence{"attribute_type unknown",
             QT_TRANSLATE_NOOP("Setup", "This attribute type is not there any more.")},
    Sentence{
        "id has_attributes",
        QT_TRANSLATE_NOOP("Setup", "It cannot be removed. These attributes have its values: %1.")},
    Sentence{"hidden needs_default",
             QT_TRANSLATE_NOOP("Setup",
                               "A hidden attribute that every new client needs has to have a "
                               "default, because nobody can type it.")},
    Sentence{"hidden needs_default_of_group",
             QT_TRANSLATE_NOOP("Setup",
                               "The group “%1” leaves its default empty. A hidden attribute that "
                               "every new client needs has to have one, because nobody can type "
                               "it.")},
    Sentence{"defaults needs_default",
             QT_TRANSLATE_NOOP("Setup",
                               "A hidden attribute that every new client needs has to have a "
                               "default, because nobody can type it.")},
    Sentence{"default_value of_group",
             QT_TRANSLATE_NOOP("Setup",
                               "The group “%1” gives it a default that would be no value of it.")},
    Sentence{"defaults unknown",
             QT_TRANSLATE_NOOP("Setup", "A default is for an attribute that is not in the group.")},
    Sentence{"defaults wrong_type",
             QT_TRANSLATE_NOOP("Setup", "The default is no value of this attribute.")},
    Sentence{"id in_group",
             QT_TRANSLATE_NOOP("Setup",
                               "It cannot be removed: it is in the group “%1”. Take it out there "
                               "first.")},
    Sentence{"id has_values",
             QT_TRANSLATE_NOOP("Setup",
                               "It cannot be removed: there are clients who have a value of it.")},
    Sentence{"id in_books",
             QT_TRANSLATE_NOOP("Setup",
                               "It cannot be removed: client books show this group. Let them show "
                               "another one first.")},
    Sentence{"usual_minutes out_of_range",
             QT_TRANSLATE_NOOP("Setup", "The usual length is 5 minutes to a day, or nothing.")},
    Sentence{"fields too_many",
             QT_TRANSLATE_NOOP("Setup", "An activity type has at most %1 fields.")},
    Sentence{"fields form",
             QT_TRANSLATE_NOOP("Setup", "One of the fields cannot be read. Add it anew.")},
    Sentence{"fields has_activities",
             QT_TRANSLATE_NOOP("Setup",
                               "“%1” cannot be removed: there are activities with a value of "
                               "it.")},
    Sentence{"kind has_activities",
             QT_TRANSLATE_NOOP("Setup",
                               "The kind cannot change: there are activities with a value of this "
                               "field.")},
    Sentence{"multiple has_activities",
             QT_TRANSLATE_NOOP("Setup",
                               "It keeps several values: there are activities that have noted "
                               "some.")},
    Sentence{
        "options has_activities",
        QT_TRANSLATE_NOOP("Setup", "“%1” cannot be deleted: there are activities that have it.")},
    Sentence{"id has_activities",
             QT_TRANSLATE_NOOP("Setup",
                               "It cannot be removed: associates have logged activities of this "
                               "type.")},
    Sentence{"rights last",
             QT_TRANSLATE_NOOP("Setup",
                               "Somebody has to keep the right “Set up Carnet”. Give it to another "
                               "person first.")},
    Sentence{"permission_group unknown",
             QT_TRANSLATE_NOOP("Setup", "This permission group is not there any more.")},
    Sentence{"usual_for taken",
             QT_TRANSLATE_NOOP("Setup", "“%1” is the usual group of this role already.")},
    Sentence{"id has_member",
             QT_TRANSLATE_NOOP("Setup", "It cannot be removed: %1 is in this group.")},
    Sentence{
        "staff_id form",
        QT_TRANSLATE_NOOP("Setup", "An associate has a number of 1 to 10 letters and digits.")},
    Sentence{"staff_id taken", QT_TRANSLATE_NOOP("Setup", "%1 has this number already.")},
    Sentence{"pin form", QT_TRANSLATE_NOOP("Setup", "A PIN has %1 digits.")},
    Sentence{"pin_again differs", QT_TRANSLATE_NOOP("Setup", "The two PINs are not the same.")},
    Sentence{"hash form", QT_TRANSLATE_NOOP("Setup", "This is no PIN that tills can check.")},
    Sentence{"associate unknown_associate",
             QT_TRANSLATE_NOOP("Setup", "This associate is not there any more.")},
    Sentence{"id has_acted",
             QT_TRANSLATE_NOOP("Setup",
                               "Whoever has clients or has worked with them cannot be removed. "
                               "Block them instead.")},
    Sentence{"attributes empty",
             QT_TRANSLATE_NOOP("Setup", "A group needs at least one attribute.")},
    Sentence{"attributes unknown",
             QT_TRANSLATE_NOOP("Setup", "One of these attributes is not there any more.")},
    Sentence{"attributes twice",
             QT_TRANSLATE_NOOP("Setup", "The same attribute is in the group twice.")},
    Sentence{"name taken", QT_TRANSLATE_NOOP("Setup", "There is one with this name already.")},
    Sentence{"use in_use_by_store",
             QT_TRANSLATE_NOOP("Setup",
                               "What it is for cannot change any more: “%1” has this address "
                               "book.")},
    Sentence{"use in_use_by_associate",
             QT_TRANSLATE_NOOP("Setup",
                               "What it is for cannot change any more: %1 is in this address "
                               "book.")},
    Sentence{"use in_use_by_customer",
             QT_TRANSLATE_NOOP("Setup",
                               "What it is for cannot change any more: there are clients in this "
                               "address book.")},
    Sentence{"id in_use_by_store",
             QT_TRANSLATE_NOOP("Setup", "It cannot be removed: “%1” has this address book.")},
    Sentence{"id in_use_by_associate",
             QT_TRANSLATE_NOOP("Setup", "It cannot be removed: %1 is in this address book.")},
    Sentence{"id in_use_by_customer",
             QT_TRANSLATE_NOOP("Setup",
                               "It cannot be removed: there are clients in this address book.")},
    Sentence{"id has_clients",
             QT_TRANSLATE_NOOP("Setup", "It cannot be removed: there are clients in it.")},
    Sentence{"id starts_clients",
             QT_TRANSLATE_NOOP("Setup", "It cannot be removed: new clients of “%1” start in it.")},
    Sentence{"id starts_everybody",
             QT_TRANSLATE_NOOP("Setup", "It cannot be removed: new clients start in it.")},
    Sentence{"affiliations unknown",
             QT_TRANSLATE_NOOP("Setup", "One of these affiliations is not there any more.")},
    Sentence{"affiliations twice",
             QT_TRANSLATE_NOOP("Setup", "The same affiliation is chosen twice.")},
    Sentence{"store unknown", QT_TRANSLATE_NOOP("Setup", "This store is not there any more.")},
    Sentence{"number form",
             QT_TRANSLATE_NOOP("Setup", "A store has a number of 1 to 10 letters and digits.")},
    Sentence{"number taken", QT_TRANSLATE_NOOP("Setup", "“%1” has this number already.")},
    Sentence{"currency form",
             QT_TRANSLATE_NOOP("Setup", "A currency has three letters, like EUR.")},
    Sentence{"time_zone form",
             QT_TRANSLATE_NOOP("Setup", "A time zone has a name like Europe/Paris.")},
    Sentence{"time_zone unknown",
             QT_TRANSLATE_NOOP("Setup", "There is no time zone of this name.")},
    Sentence{"customer_address_books unknown",
             QT_TRANSLATE_NOOP("Setup", "One of these address books is not there any more.")},
    Sentence{"employee_address_books unknown",
             QT_TRANSLATE_NOOP("Setup", "One of these address books is not there any more.")},
    Sentence{"customer_address_books use",
             QT_TRANSLATE_NOOP("Setup", "One of these address books is not for clients.")},
    Sentence{"employee_address_books use",
             QT_TRANSLATE_NOOP("Setup", "One of these address books is not for associates.")},
    Sentence{"id has_tills",
             QT_TRANSLATE_NOOP("Setup", "It cannot be removed: there are tills in this store.")},
    Sentence{"id has_books",
             QT_TRANSLATE_NOOP("Setup",
                               "It cannot be removed while it has address books. Take them off "
                               "and save first.")},
    Sentence{"id has_history",
             QT_TRANSLATE_NOOP("Setup",
                               "It cannot be removed: clients have purchases, activities or notes "
                               "of this store.")},
    Sentence{
        "prefix form",
        QT_TRANSLATE_NOOP("Setup", "At most 8 letters, digits and dashes stand before a number.")},
    Sentence{"every_minutes out_of_range",
             QT_TRANSLATE_NOOP("Setup", "Between two runs are 1 to 1440 minutes.")},
    Sentence{"daily_at_minute out_of_range",
             QT_TRANSLATE_NOOP("Setup", "This is no time of day. Write it like 02:00.")},
    Sentence{"tries out_of_range", QT_TRANSLATE_NOOP("Setup", "A till gets 1 to 10 tries.")},
    Sentence{
        "full_every out_of_range",
        QT_TRANSLATE_NOOP("Setup", "A full data set comes every 1 to 1000 runs, or 0 for never.")},
    Sentence{"full_every too_often",
             QT_TRANSLATE_NOOP("Setup",
                               "Between two full data sets is an hour at least, so that tills can "
                               "read one to its end.")},
    Sentence{"full_every not_for_everything",
             QT_TRANSLATE_NOOP("Setup", "A job that only runs the others carries nothing itself.")},
    Sentence{"pace not_for_everything",
             QT_TRANSLATE_NOOP("Setup", "A job that only runs the others cannot be continuous.")},
    Sentence{"digits out_of_range", QT_TRANSLATE_NOOP("Setup", "A number has 1 to 12 digits.")},
    Sentence{"digits too_few",
             QT_TRANSLATE_NOOP("Setup", "The next number needs at least %1 digits already.")},
    Sentence{"first_number out_of_range",
             QT_TRANSLATE_NOOP("Setup", "A sequence counts on from 1 or a higher number.")},
    Sentence{
        "first_number given",
        QT_TRANSLATE_NOOP(
            "Setup", "Lower numbers were given already. It counts on from %1 at the earliest.")},
    Sentence{"id needed",
             QT_TRANSLATE_NOOP("Setup", "It cannot be removed: nothing else gives these numbers.")},
    Sentence{"value brand_too_long",
             QT_TRANSLATE_NOOP("Setup", "The name has at most 40 letters.")},
    Sentence{"value no_leap_day_policy",
             QT_TRANSLATE_NOOP("Setup", "It is either 28 February or 1 March.")},
    Sentence{"value not_on_or_off", QT_TRANSLATE_NOOP("Setup", "It is either on or off.")},
    Sentence{"value no_region", QT_TRANSLATE_NOOP("Setup", "A country has two letters, like DE.")},
    Sentence{"value no_audit_days",
             QT_TRANSLATE_NOOP("Setup", "The log is kept for 30 to 3,660 days.")},
    Sentence{"value no_search_kinds",
             QT_TRANSLATE_NOOP("Setup",
                               "A list of name, phone, email and number, each once, with commas "
                               "between.")},
    Sentence{"value no_minutes",
             QT_TRANSLATE_NOOP("Setup", "A number of minutes from 0 to 480; 0 is never.")},
    Sentence{"value no_staff_list",
             QT_TRANSLATE_NOOP("Setup", "It is one of everybody, store and nobody.")},
    Sentence{"value no_book_mode", QT_TRANSLATE_NOOP("Setup", "It is either one or several.")},
    Sentence{"value in_several_books",
             QT_TRANSLATE_NOOP("Setup",
                               "Clients in several books: %1. Settle first whose book each of "
                               "them stays in.")},
    Sentence{"value no_group",
             QT_TRANSLATE_NOOP("Setup", "This group of attributes is not there any more.")},
    Sentence{"grids unknown_operation",
             QT_TRANSLATE_NOOP("Setup", "There is no operation with the number %1.")},
    Sentence{"grids not_on_buttons", QT_TRANSLATE_NOOP("Setup", "“%1” cannot be put on a button.")},
    Sentence{"grids not_on_welcome",
             QT_TRANSLATE_NOOP("Setup",
                               "“%1” needs a client at hand, so it cannot stand on the welcome "
                               "screen.")},
    Sentence{"grids outside", QT_TRANSLATE_NOOP("Setup", "“%1” does not fit into the grid.")},
    Sentence{"grids cell_taken",
             QT_TRANSLATE_NOOP("Setup", "“%1” covers a cell of another button.")},
    Sentence{"grids text_too_long",
             QT_TRANSLATE_NOOP("Setup", "The text of “%1” is longer than 40 letters.")},
    Sentence{"grids title_too_long",
             QT_TRANSLATE_NOOP("Setup", "The title of a grid has at most 40 letters.")},
    Sentence{"grids too_many", QT_TRANSLATE_NOOP("Setup", "A layout has at most %1 grids.")},
    Sentence{"grids number_taken",
             QT_TRANSLATE_NOOP("Setup", "There are two grids with the number %1.")},
    Sentence{"grids out_of_range",
             QT_TRANSLATE_NOOP("Setup", "A grid has 1 to %1 columns and 1 to %1 rows.")},
    Sentence{"start no_buttons",
             QT_TRANSLATE_NOOP("Setup",
                               "There is no button to begin with. Put one into a grid, or let "
                               "people begin elsewhere.")},
    Sentence{"layout unknown",
             QT_TRANSLATE_NOOP("Setup", "This screen layout is not there any more.")},
    Sentence{"id shown_by_store",
             QT_TRANSLATE_NOOP("Setup", "It cannot be removed: “%1” shows it.")},
    Sentence{"id shown_by_register",
             QT_TRANSLATE_NOOP("Setup", "It cannot be removed: register %1 shows it.")},
    Sentence{"id shown_by_associate",
             QT_TRANSLATE_NOOP("Setup", "It cannot be removed: it is the layout of %1.")}};

//! A register as people know it: 02 in Munich.
QString registerOf(const RegisterId& id, const ReferenceData& reference)
{
    const Register till = reference.registerById.value(id);
    return SetupWords::tr("%1 in %2").arg(till.number, reference.storeById.value(till.store).name);
}

//! The store, the register or the person that the facts name by an id; empty where this till does
//! not know them.
QString userOf(const QJsonObject& facts, const ReferenceData& reference)
{
    const auto till = RegisterId::fromString(facts.value("register"_L1).toString());
    if (!till.isNull())
        return registerOf(till, reference);
    const auto store = StoreId::fromString(facts.value("store"_L1).toString());
    const auto associate = AssociateId::fromString(facts.value("associate"_L1).toString());
    return store.isNull() ? reference.associateName(associate)
                          : reference.storeById.value(store).name;
}

//! The name people know for what the facts name by a key.
QString named(const QJsonObject& facts, const ReferenceData& reference)
{
    QString key = facts.value("other"_L1).toString();
    if (const AttributeDefinition* attribute = reference.anyAttribute(key))
        return attribute->name;
    for (const ActivityType& type : reference.activityTypes) {
        if (type.key == key)
            return type.name;
    }
    for (const Affiliation& affiliation : reference.affiliations) {
        if (affiliation.key == key)
            return affiliation.name;
    }
    return key;
}

//! As people know an attribute, by its key.
QString attributeNamed(const QString& key, const ReferenceData& reference)
{
    const AttributeDefinition* const attribute = reference.anyAttribute(key);
    return attribute != nullptr ? attribute->name : key;
}

QString attributesOf(const QJsonObject& facts, const ReferenceData& reference)
{
    QStringList names;
    const QJsonArray keys = facts.value("attributes"_L1).toArray();
    for (const auto& key : keys)
        names.append(attributeNamed(key.toString(), reference));
    return names.join(u", "_s);
}

QString groupOf(const QJsonObject& facts, const ReferenceData& reference)
{
    const auto id = AttributeGroupId::fromString(facts.value("attribute_group"_L1).toString());
    const auto group = std::ranges::find(reference.attributeGroups, id, &AttributeGroup::id);
    return group == reference.attributeGroups.cend() ? QString() : group->name;
}

QString subjectOf(const QJsonObject& facts, const ReferenceData& reference)
{
    if (facts.contains("other"_L1))
        return named(facts, reference);
    if (facts.contains("attributes"_L1))
        return attributesOf(facts, reference);
    if (facts.contains("operation"_L1))
        return operationName(facts.value("operation"_L1).toInt());
    if (facts.contains("store"_L1) || facts.contains("register"_L1)
        || facts.contains("associate"_L1))
        return userOf(facts, reference);
    if (facts.contains("attribute_group"_L1))
        return groupOf(facts, reference);
    if (facts.contains("value"_L1))
        return facts.value("value"_L1).toString();
    if (facts.contains("number"_L1))
        return QString::number(facts.value("number"_L1).toInt());
    return QString::number(facts.value("place"_L1).toInt());
}

} // namespace

QString setupSentence(const QJsonObject& facts, const ReferenceData& reference)
{
    if (facts.value("reason"_L1) == u"of_type"_s) {
        const auto id = AttributeTypeId::fromString(facts.value("attribute_type"_L1).toString());
        const AttributeType* const type = reference.attributeType(id);
        return SetupWords::tr("This belongs to the attribute type “%1” and is changed there.")
            .arg(type != nullptr ? type->name : QString());
    }
    QString field = facts.value("field"_L1).toString();
    if (field == u"compact_grids"_s)
        field = u"grids"_s; // the same is wrong with both designs
    if (field.startsWith(u"fields."_s))
        field = field.section(u'.', -1); // a part of a field is wrong as one of an attribute is
    const QString about = field + u' ' + facts.value("reason"_L1).toString();
    const auto* const sentence = std::ranges::find_if(kSentences, [&about](const Sentence& one) {
        return about == QLatin1StringView(one.about);
    });
    if (sentence == kSentences.end())
        return {};
    QString text = SetupWords::tr(sentence->text);
    if (text.contains("%1"_L1))
        text = text.arg(subjectOf(facts, reference));
    // Of something else than what is being set up.
    const QString attribute = facts.value("attribute"_L1).toString();
    return attribute.isEmpty()
        ? text
        : SetupWords::tr("%1: %2").arg(attributeNamed(attribute, reference), text);
}

} // namespace carnet
