#include "models/presentation/customeritems.h"

#include "models/domain/contactline.h"
#include "models/domain/noteaccess.h"
#include "models/presentation/customerwords.h"
#include "models/presentation/valuetexts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct CustomerItemWords {
    Q_DECLARE_TR_FUNCTIONS(CustomerScreen)
};

template<typename E>
QString token(E value)
{
    return FieldCodec<E>::write(value).toString();
}

QString conflictText(const CustomerView& view, const AttributeDefinition& definition)
{
    const QString field = u"attributes."_s + definition.key;
    for (const Conflict& conflict : view.dossier.conflicts) {
        if (conflict.field != field)
            continue;
        const auto other = attributeValue(definition, conflict.other.value("value"_L1));
        if (!other)
            continue;
        return CustomerItemWords::tr("%1 wrote: %2")
            .arg(view.reference.associateName(conflict.otherAuthor),
                 view.format.attribute(definition, *other));
    }
    return {};
}

AttributeItem attributeItem(const CustomerView& view, const AttributeDefinition& definition)
{
    const QJsonValue json = view.dossier.parts.customer.attributes.value(definition.key);
    AttributeItem item;
    item.attributeKey = definition.key;
    item.label = view.format.name(definition);
    item.type = token(definition.type);
    item.unit = definition.unit;
    item.icon = definition.icon;
    item.help = view.format.help(definition);
    item.multiple = definition.multiple;
    item.yearOptional = definition.yearOptional;
    item.options = optionChoices(definition, json, view.format);
    item.conflictText = conflictText(view, definition);

    const auto value = attributeValue(definition, json);
    if (!value || std::holds_alternative<std::monostate>(*value))
        return item;
    item.valueText = view.format.attribute(definition, *value);
    item.editText = editText(definition, json);
    if (const auto* date = std::get_if<CalendarDate>(&*value); date && definition.occasion) {
        const LeapDayPolicy policy = view.reference.leapDayPolicy();
        item.isNear = view.today.daysTo(date->nextOnOrAfter(view.today, policy)) <= kNearDays;
        if (item.isNear)
            item.valueText = view.format.occasion(*date, view.today, policy);
    }
    return item;
}

QString iconOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Phone:
        return u"phone"_s;
    case ContactKind::Email:
        return u"email"_s;
    case ContactKind::Address:
        return u"location"_s;
    case ContactKind::Url:
        return u"globe"_s;
    }
    return {};
}

QString shownText(const ContactPoint& point)
{
    const QString line = contactLine(point);
    return point.extension.isEmpty()
        ? line
        : CustomerItemWords::tr("%1, ext. %2").arg(line, point.extension);
}

ContactPointItem contactPointItem(const ContactPoint& point, const Customer& customer)
{
    const bool isFirst = point.id == customer.primaryPhone || point.id == customer.primaryEmail;
    const bool isReached = point.kind == ContactKind::Phone || point.kind == ContactKind::Email;
    ContactPointItem item;
    item.pointId = point.id.toString();
    item.kind = token(point.kind);
    item.icon = iconOf(point.kind);
    item.value = shownText(point);
    item.purpose = point.purpose;
    item.purposeText = purposeText(point.purpose);
    item.consent = token(point.consent);
    item.isPrimary = isFirst && !point.isPrivate;
    item.canBePrimary = isReached && !isFirst && !point.isPrivate;
    item.street = point.value;
    item.postalCode = point.postalCode;
    item.city = point.city;
    item.country = point.country;
    item.extension = point.extension;
    item.description = point.description;
    item.isPrivate = point.isPrivate;
    return item;
}

} // namespace

bool mayChange(const CustomerView& view, const AssociateId& author)
{
    return author == view.viewer.id || view.viewer.role != Role::Associate;
}

const std::array<ItemRole<ContactPointItem>, 17>& ContactPointItem::roles()
{
    using I = ContactPointItem;
    static const std::array<ItemRole<I>, 17> all{
        {{"pointId", [](const I& i) -> QVariant { return i.pointId; }},
         {"kind", [](const I& i) -> QVariant { return i.kind; }},
         {"icon", [](const I& i) -> QVariant { return i.icon; }},
         {"value", [](const I& i) -> QVariant { return i.value; }},
         {"purpose", [](const I& i) -> QVariant { return i.purpose; }},
         {"consent", [](const I& i) -> QVariant { return i.consent; }},
         {"purposeText", [](const I& i) -> QVariant { return i.purposeText; }},
         {"isPrimary", [](const I& i) -> QVariant { return i.isPrimary; }},
         {"canBePrimary", [](const I& i) -> QVariant { return i.canBePrimary; }},
         {"street", [](const I& i) -> QVariant { return i.street; }},
         {"postalCode", [](const I& i) -> QVariant { return i.postalCode; }},
         {"city", [](const I& i) -> QVariant { return i.city; }},
         {"country", [](const I& i) -> QVariant { return i.country; }},
         {"isFirst", [](const I& i) -> QVariant { return i.isFirst; }},
         {"extension", [](const I& i) -> QVariant { return i.extension; }},
         {"description", [](const I& i) -> QVariant { return i.description; }},
         {"isPrivate", [](const I& i) -> QVariant { return i.isPrivate; }}}};
    return all;
}

const std::array<ItemRole<AttributeItem>, 13>& AttributeItem::roles()
{
    using I = AttributeItem;
    static const std::array<ItemRole<I>, 13> all{
        {{"key", [](const I& i) -> QVariant { return i.attributeKey; }},
         {"label", [](const I& i) -> QVariant { return i.label; }},
         {"type", [](const I& i) -> QVariant { return i.type; }},
         {"valueText", [](const I& i) -> QVariant { return i.valueText; }},
         {"editText", [](const I& i) -> QVariant { return i.editText; }},
         {"unit", [](const I& i) -> QVariant { return i.unit; }},
         {"icon", [](const I& i) -> QVariant { return i.icon; }},
         {"conflictText", [](const I& i) -> QVariant { return i.conflictText; }},
         {"helpText", [](const I& i) -> QVariant { return i.help; }},
         {"options", [](const I& i) -> QVariant { return i.options; }},
         {"isNear", [](const I& i) -> QVariant { return i.isNear; }},
         {"multiple", [](const I& i) -> QVariant { return i.multiple; }},
         {"yearOptional", [](const I& i) -> QVariant { return i.yearOptional; }}}};
    return all;
}

const std::array<ItemRole<ActivityTypeItem>, 4>& ActivityTypeItem::roles()
{
    using I = ActivityTypeItem;
    static const std::array<ItemRole<I>, 4> all{
        {{"typeId", [](const I& i) -> QVariant { return i.typeId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"icon", [](const I& i) -> QVariant { return i.icon; }},
         {"hasDuration", [](const I& i) -> QVariant { return i.hasDuration; }}}};
    return all;
}

const std::array<ItemRole<NoteItem>, 15>& NoteItem::roles()
{
    using I = NoteItem;
    static const std::array<ItemRole<I>, 15> all{
        {{"noteId", [](const I& i) -> QVariant { return i.noteId; }},
         {"title", [](const I& i) -> QVariant { return i.title; }},
         {"text", [](const I& i) -> QVariant { return i.text; }},
         {"author", [](const I& i) -> QVariant { return i.author; }},
         {"dateText", [](const I& i) -> QVariant { return i.dateText; }},
         {"isPinned", [](const I& i) -> QVariant { return i.isPinned; }},
         {"isWaiting", [](const I& i) -> QVariant { return i.isWaiting; }},
         {"canEdit", [](const I& i) -> QVariant { return i.canEdit; }},
         {"isCopy", [](const I& i) -> QVariant { return i.isCopy; }},
         {"readersText", [](const I& i) -> QVariant { return i.readersText; }},
         {"visibility", [](const I& i) -> QVariant { return i.visibility; }},
         {"isSensitive", [](const I& i) -> QVariant { return i.isSensitive; }},
         {"isMine", [](const I& i) -> QVariant { return i.isMine; }},
         {"isExternal", [](const I& i) -> QVariant { return i.isExternal; }},
         {"mayBeExternal", [](const I& i) -> QVariant { return i.mayBeExternal; }}}};
    return all;
}

QList<ContactPointItem> contactPointItems(const CustomerView& view)
{
    QList<ContactPointItem> items;
    for (const ContactPoint& point : view.dossier.parts.contactPoints)
        items.append(contactPointItem(point, view.dossier.parts.customer));
    std::ranges::stable_sort(items, [](const auto& a, const auto& b) {
        return std::pair(a.kind != u"phone"_s, !a.isPrimary)
            < std::pair(b.kind != u"phone"_s, !b.isPrimary);
    });
    QStringList kinds;
    for (ContactPointItem& item : items) {
        item.isFirst = !item.isPrivate && !kinds.contains(item.kind);
        if (!item.isPrivate)
            kinds.append(item.kind);
    }
    return items;
}

QList<AttributeItem> attributeItems(const CustomerView& view)
{
    QList<AttributeItem> items;
    for (const AttributeDefinition& definition : view.reference.pageAttributes) {
        if (!definition.hidden)
            items.append(attributeItem(view, definition));
    }
    return items;
}

QList<ActivityTypeItem> activityTypeItems(const ReferenceData& reference, const Format& format)
{
    QList<ActivityTypeItem> items;
    for (const ActivityType& type : reference.activityTypes)
        items.append({type.id.toString(), format.name(type), type.icon, type.hasDuration});
    return items;
}

QList<NoteItem> noteItems(const CustomerView& view)
{
    QList<NoteItem> items;
    for (const Note& note : view.dossier.notes) {
        const QDate day = view.format.dayOf(note.writtenAtMs);
        items.append(
            {note.id.toString(),
             note.title,
             note.text,
             view.reference.associateName(note.author),
             view.format.shortDay(day, view.today),
             note.pinned,
             view.dossier.waitingRows.contains(note.id.value),
             mayChange(view, note.author),
             !note.copyOf.isNull(),
             note.visibility == NoteVisibility::Company
                 ? QString()
                 : readersText(note.visibility, view.reference.storeById.value(note.store).name),
             token(note.visibility),
             note.sensitive,
             note.author == view.viewer.id,
             note.external,
             mayBeExternal(note)});
    }
    return items;
}

QString categoryIcon(const QString& category)
{
    static const QHash<QString, QString> icons{{u"handbags"_s, u"handbag"_s},
                                               {u"shoes"_s, u"shoe"_s},
                                               {u"watches"_s, u"watch"_s},
                                               {u"jewellery"_s, u"jewellery"_s},
                                               {u"silk"_s, u"silk"_s},
                                               {u"fragrance"_s, u"fragrance"_s},
                                               {u"ready-to-wear"_s, u"ready-to-wear"_s}};
    return icons.value(category.toLower(), u"purchase"_s);
}

} // namespace carnet
