#include "models/presentation/registerform.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

QString tillName(const Register& till)
{
    return till.name.isEmpty()
        ? QCoreApplication::translate("Registers", QT_TRANSLATE_NOOP("Registers", "Till %1"))
              .arg(till.number)
        : till.name;
}

RegisterForm::RegisterForm(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
}

void RegisterForm::setNumber(const QString& number)
{
    if (number == m_draft.number)
        return;
    m_draft.number = number;
    edited();
}

void RegisterForm::setName(const QString& name)
{
    if (name == m_draft.name)
        return;
    m_draft.name = name;
    edited();
}

QStringList RegisterForm::stores() const
{
    QStringList names;
    for (const Store& store : till().reference().stores())
        names.append(u"%1  %2"_s.arg(store.number, store.name));
    return names;
}

int RegisterForm::store() const
{
    const QList<Store> all = till().reference().stores();
    const auto found = std::ranges::find(all, m_draft.store, &Store::id);
    return found == all.cend() ? -1 : static_cast<int>(std::distance(all.cbegin(), found));
}

void RegisterForm::setStore(int place)
{
    const StoreId chosen = till().reference().stores().value(place).id;
    if (!isNew() || chosen.isNull() || chosen == m_draft.store)
        return;
    m_draft.store = chosen;
    edited();
}

QString RegisterForm::title() const
{
    return isNew() ? tr("New till") : tillName(*m_seen);
}

QString RegisterForm::commandTo(const QString& verb) const
{
    if (!m_seen)
        return {};
    return u"carnetctl terminal %1 DIR --store %2 --register %3"_s.arg(
        verb, till().reference().storeById.value(m_seen->store).number, m_seen->number);
}

void RegisterForm::begin(const QString& registerId)
{
    const auto& all = till().reference().registerById;
    const auto found = all.constFind(RegisterId::fromString(registerId));
    if (found == all.cend())
        return;
    m_seen = *found;
    m_draft = *found;
    open();
}

void RegisterForm::beginNew()
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    m_draft.store = till().identity().store;
    open();
}

std::optional<Row> RegisterForm::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row RegisterForm::wanted() const
{
    Register till = m_draft;
    till.number = till.number.trimmed();
    till.name = till.name.trimmed();
    return toRow(till);
}

QString RegisterForm::savedText() const
{
    const QString name = tillName(m_draft);
    return isNew() ? tr("“%1” added").arg(name) : tr("“%1” changed").arg(name);
}

void RegisterForm::takeAway(const Row& gone)
{
    perform({draft::removeReference(till().gesture(), gone)},
            tr("“%1” removed").arg(tillName(*m_seen)));
}

bool RegisterForm::startWith(const std::optional<Row>& now, const Row& wanted)
{
    if (wanted.key.kind != Register::kKind || !fill(now, wanted, m_seen, m_draft))
        return false;
    open();
    return true;
}

} // namespace carnet
