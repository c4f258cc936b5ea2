#include "models/presentation/layoutsscreen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<LayoutEntry>, 4>& LayoutEntry::roles()
{
    using I = LayoutEntry;
    static const std::array<ItemRole<I>, 4> all{
        {{"layoutId", [](const I& i) -> QVariant { return i.layoutId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"detail", [](const I& i) -> QVariant { return i.detail; }},
         {"useText", [](const I& i) -> QVariant { return i.useText; }}}};
    return all;
}

LayoutsScreen::LayoutsScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_form(till, toast)
    , m_use(till, toast)
{
    connect(&till, &Till::referenceChanged, this, &LayoutsScreen::show);
}

QString LayoutsScreen::useOf(const ScreenLayoutId& layout) const
{
    const ReferenceData& reference = m_till.reference();
    const auto countOf = [&layout](const auto& users) {
        return static_cast<int>(
            std::ranges::count(users, layout, [](const auto& user) { return user.layout; }));
    };
    QStringList users;
    if (const int stores = countOf(reference.storeById); stores > 0)
        users.append(tr("%Ln stores", nullptr, stores));
    if (const int tills = countOf(reference.registerById); tills > 0)
        users.append(tr("%Ln tills", nullptr, tills));
    if (const int people = countOf(reference.associates); people > 0)
        users.append(tr("%Ln associates", nullptr, people));
    return users.isEmpty() ? tr("Nobody shows it") : users.join(u", "_s);
}

LayoutEntry LayoutsScreen::entryOf(const ScreenLayout& layout) const
{
    int buttons = 0;
    for (const ButtonGrid& grid : layout.grids)
        buttons += static_cast<int>(grid.buttons.size());
    const QString start = layout.start == StartScreen::Welcome ? tr("begins with its buttons")
        : layout.start == StartScreen::Book                    ? tr("begins with the client book")
                                                               : tr("begins with the day");
    QStringList parts{tr("%Ln buttons", nullptr, buttons), start};
    if (!layout.compactGrids.isEmpty())
        parts.append(tr("a design of its own for small windows"));
    return {layout.id.toString(), layout.name, parts.join(u" · "_s), useOf(layout.id)};
}

void LayoutsScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

void LayoutsScreen::show()
{
    if (!m_isShown)
        return;
    QList<LayoutEntry> items;
    for (const ScreenLayout& layout : m_till.reference().layouts)
        items.append(entryOf(layout));
    m_layouts.setItems(items);
    Q_EMIT changed();
}

void LayoutsScreen::edit(int row)
{
    if (row >= 0 && row < count())
        m_form.begin(m_layouts.items().at(row).layoutId);
}

void LayoutsScreen::assign(int row)
{
    if (row >= 0 && row < count())
        m_use.open(m_layouts.items().at(row).layoutId);
}

} // namespace carnet
