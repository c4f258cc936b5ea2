#include "models/presentation/layoutuse.h"

#include <algorithm>
#include <utility>

namespace carnet {

const std::array<ItemRole<LayoutUserItem>, 6>& LayoutUserItem::roles()
{
    using I = LayoutUserItem;
    static const std::array<ItemRole<I>, 6> all{
        {{"userId", [](const I& i) -> QVariant { return i.userId; }},
         {"heading", [](const I& i) -> QVariant { return i.heading; }},
         {"label", [](const I& i) -> QVariant { return i.text; }},
         {"detail", [](const I& i) -> QVariant { return i.detail; }},
         {"isRegister", [](const I& i) -> QVariant { return i.isRegister; }},
         {"isGiven", [](const I& i) -> QVariant { return i.isGiven; }}}};
    return all;
}

LayoutUse::LayoutUse(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
    connect(&till, &Till::referenceChanged, this, &LayoutUse::show);
}

QString LayoutUse::nameOf(const ScreenLayoutId& layout) const
{
    const auto& all = m_till.reference().layouts;
    const auto found = std::ranges::find(all, layout, &ScreenLayout::id);
    return found == all.cend() ? QString() : found->name;
}

QString LayoutUse::layoutName() const
{
    return m_layout.isNull() ? QString() : nameOf(m_layout);
}

void LayoutUse::open(const QString& layoutId)
{
    m_layout = ScreenLayoutId::fromString(layoutId);
    m_trouble.clear();
    show();
    Q_EMIT opened();
}

void LayoutUse::close()
{
    m_layout = {};
    m_users.setItems({});
    Q_EMIT changed();
}

QString LayoutUse::detail(const ScreenLayoutId& given, const QString& otherwise) const
{
    if (given == m_layout)
        return {};
    const QString other = given.isNull() ? QString() : nameOf(given);
    return other.isEmpty() ? otherwise : tr("Shows “%1”").arg(other);
}

void LayoutUse::show()
{
    if (m_layout.isNull())
        return;
    const ReferenceData& reference = m_till.reference();
    QList<LayoutUserItem> items;
    QList<Register> tills = reference.registerById.values();
    std::ranges::sort(tills, {}, &Register::number);
    QString heading = tr("Stores and their tills");
    for (const Store& store : reference.stores()) {
        items.append({store.id.toString(),
                      std::exchange(heading, QString()),
                      store.name,
                      detail(store.layout, tr("No layout")),
                      false,
                      store.layout == m_layout});
        for (const Register& till : std::as_const(tills)) {
            if (till.store == store.id)
                items.append({till.id.toString(),
                              QString(),
                              tr("Till %1").arg(till.number),
                              detail(till.layout, tr("As the store")),
                              true,
                              till.layout == m_layout});
        }
    }
    heading = tr("Associates, wherever they sign in");
    for (const Associate& associate : reference.associates) {
        if (!associate.blocked || associate.layout == m_layout)
            items.append({associate.id.toString(),
                          std::exchange(heading, QString()),
                          associate.name,
                          detail(associate.layout, tr("As the till")),
                          false,
                          associate.layout == m_layout});
    }
    m_users.setItems(items);
    Q_EMIT changed();
}

template<typename User>
void LayoutUse::give(User user, const QString& name)
{
    const Row before = toRow(user);
    const bool isTaken = user.layout == m_layout;
    user.layout = isTaken ? ScreenLayoutId{} : m_layout;
    const QString said = isTaken ? tr("“%1” no longer shows “%2”").arg(name, layoutName())
                                 : tr("“%1” shows “%2”").arg(name, layoutName());
    m_till.perform(this,
                   {draft::putReference(m_till.gesture(), toRow(user), before)},
                   [this, said](const Result<Outcome>& outcome) {
                       m_trouble = explain(outcome, m_till.reference());
                       if (m_trouble.isEmpty())
                           m_toast.offer(said, outcome->operations);
                       show(); // what did not happen is not ticked
                   });
}

void LayoutUse::toggle(const QString& userId)
{
    const ReferenceData& reference = m_till.reference();
    const QUuid id = QUuid::fromString(userId);
    if (m_layout.isNull() || id.isNull())
        return;
    if (const auto store = reference.storeById.constFind({id}); store != reference.storeById.cend())
        return give(*store, store->name);
    if (const auto till = reference.registerById.constFind({id});
        till != reference.registerById.cend())
        return give(*till, tr("Till %1").arg(till->number));
    if (const auto associate = reference.associateById.constFind({id});
        associate != reference.associateById.cend())
        give(*associate, associate->name);
}

} // namespace carnet
