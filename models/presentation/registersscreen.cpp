#include "models/presentation/registersscreen.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<RegisterEntry>, 5>& RegisterEntry::roles()
{
    using I = RegisterEntry;
    static const std::array<ItemRole<I>, 5> all{
        {{"registerId", [](const I& i) -> QVariant { return i.registerId; }},
         {"number", [](const I& i) -> QVariant { return i.number; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"storeText", [](const I& i) -> QVariant { return i.storeText; }},
         {"isBlocked", [](const I& i) -> QVariant { return i.isBlocked; }}}};
    return all;
}

RegistersScreen::RegistersScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupTable(till, toast, parent)
    , m_form(till, toast)
{
}

void RegistersScreen::fill()
{
    const ReferenceData& reference = till().reference();
    QList<Register> all = reference.registerById.values();
    std::ranges::sort(all, [&reference](const Register& a, const Register& b) {
        const auto place = [&reference](const Register& one) {
            return std::pair(reference.storeById.value(one.store).number, one.number);
        };
        return place(a) < place(b);
    });
    QList<RegisterEntry> items;
    for (const Register& one : std::as_const(all)) {
        const Store store = reference.storeById.value(one.store);
        items.append({one.id.toString(),
                      one.number,
                      tillName(one),
                      store.name.isEmpty() ? tr("A store that is gone") : store.name,
                      one.blocked});
    }
    m_registers.setItems(items);
}

void RegistersScreen::edit(int row)
{
    if (row >= 0 && row < count())
        m_form.begin(m_registers.items().at(row).registerId);
}

} // namespace carnet
