#include "models/presentation/activitytypesscreen.h"

#include "models/presentation/setuplanguages.h"

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<ActivityTypeEntry>, 7>& ActivityTypeEntry::roles()
{
    using I = ActivityTypeEntry;
    static const std::array<ItemRole<I>, 7> all{
        {{"typeId", [](const I& i) -> QVariant { return i.typeId; }},
         {"number", [](const I& i) -> QVariant { return i.number; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"iconName", [](const I& i) -> QVariant { return i.iconName; }},
         {"lengthText", [](const I& i) -> QVariant { return i.lengthText; }},
         {"fieldsText", [](const I& i) -> QVariant { return i.fieldsText; }},
         {"translations", [](const I& i) -> QVariant { return i.translations; }}}};
    return all;
}

ActivityTypesScreen::ActivityTypesScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupTable(till, toast, parent)
    , m_form(till, toast)
{
}

QString ActivityTypesScreen::lengthText(const ActivityType& type) const
{
    if (!type.hasDuration)
        return {};
    return type.usualMinutes > 0
        ? tr("Usually %1 min").arg(till().format().count(type.usualMinutes))
        : tr("Asks for a length");
}

QString ActivityTypesScreen::fieldsText(const ActivityType& type)
{
    QStringList texts;
    if (!type.fields.isEmpty())
        texts.append(tr("%Ln fields", nullptr, static_cast<int>(type.fields.size())));
    if (!type.onTimeline)
        texts.append(tr("Not on the timeline"));
    return texts.join(u", "_s);
}

void ActivityTypesScreen::fill()
{
    QList<ActivityTypeEntry> items;
    for (const ActivityType& type : till().reference().activityTypes) {
        const QString name = till().format().name(type);
        items.append({type.id.toString(),
                      till().format().count(items.size() + 1),
                      name,
                      type.icon.isEmpty() ? u"visit"_s : type.icon,
                      lengthText(type),
                      fieldsText(type),
                      otherNames(type.translations, name).join(u", "_s)});
    }
    m_types.setItems(items);
}

void ActivityTypesScreen::edit(int row)
{
    if (row >= 0 && row < count())
        m_form.begin(m_types.items().at(row).typeId);
}

void ActivityTypesScreen::move(int from, int to)
{
    moveAmong(till().reference().activityTypes, from, to);
}

} // namespace carnet
