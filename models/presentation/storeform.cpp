#include "models/presentation/storeform.h"

#include "models/presentation/clientchoices.h"
#include "models/presentation/setuplanguages.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

bool isZone(const QString& name)
{
    return QTimeZone::isTimeZoneIdAvailable(name.toLatin1());
}

//! Those of places; the others are for machines.
bool isOfPlace(const QString& zone)
{
    return zone.contains(u'/') && !zone.startsWith(u"Etc/"_s);
}

} // namespace

StoreForm::StoreForm(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
}

QVariantList StoreForm::currencies() const
{
    const bool isAll = currencyCodes().contains(m_draft.currency);
    const QString typed = m_draft.currency.trimmed();
    QVariantList offered;
    for (const QString& code : currencyCodes()) {
        const QString text = currencyText(code, till().format().locale());
        if (isAll || text.contains(typed, Qt::CaseInsensitive))
            offered.append(QVariantMap{{u"value"_s, code}, {u"text"_s, text}});
    }
    std::ranges::sort(offered, [](const QVariant& a, const QVariant& b) {
        const auto text = [](const QVariant& one) {
            return one.toMap().value(u"text"_s).toString();
        };
        return QString::localeAwareCompare(text(a), text(b)) < 0;
    });
    return offered;
}

QVariantList StoreForm::timeZones() const
{
    const bool isAll = isZone(m_draft.timeZone);
    QString typed = m_draft.timeZone.trimmed();
    typed.replace(u' ', u'_');
    QVariantList offered;
    const QList<QByteArray> all = QTimeZone::availableTimeZoneIds();
    for (const QByteArray& id : all) {
        const QString zone = QString::fromLatin1(id);
        if (isOfPlace(zone) && (isAll || zone.contains(typed, Qt::CaseInsensitive)))
            offered.append(QVariantMap{{u"value"_s, zone}, {u"text"_s, zone}});
    }
    return offered;
}

QStringList StoreForm::groupValues() const
{
    QStringList values{QString(), kEveryAttribute};
    for (const AttributeGroup& group : till().reference().attributeGroups)
        values.append(group.id.toString());
    return values;
}

//! What is no group (any more) shows every attribute.
QString StoreForm::groupName(const QString& value) const
{
    const auto& all = till().reference().attributeGroups;
    const auto id = AttributeGroupId::fromString(value);
    const auto group = std::ranges::find(all, id, &AttributeGroup::id);
    if (id.isNull() || group == all.cend())
        return tr("Every attribute");
    return nameIn(till().format().locale(), group->name, group->translations);
}

QStringList StoreForm::groupNames(const QString& inherited) const
{
    QStringList names{inherited};
    for (const QString& value : groupValues().mid(1))
        names.append(groupName(value));
    return names;
}

QStringList StoreForm::pageGroups() const
{
    const QString house = till().reference().setting(kCustomerAttributeGroupSetting);
    return groupNames(tr("As in the house: %1").arg(groupName(house)));
}

QStringList StoreForm::bookGroups() const
{
    const ReferenceData& reference = till().reference();
    const QString house = reference.setting(kBookAttributeGroupSetting);
    Store inheriting = m_draft;
    inheriting.bookAttributeGroup.clear();
    const QString shown =
        inheriting.bookGroup(house, reference.setting(kCustomerAttributeGroupSetting));
    return groupNames(
        (house.isEmpty() ? tr("As on its client pages: %1") : tr("As in the house: %1"))
            .arg(groupName(shown)));
}

int StoreForm::placeOf(const QString& value) const
{
    return static_cast<int>(groupValues().indexOf(value));
}

void StoreForm::choose(QString& field, int place)
{
    const QStringList values = groupValues();
    if (place >= 0 && place < values.size())
        write(field, values.at(place));
}

void StoreForm::begin(const QString& storeId)
{
    const auto& stores = till().reference().storeById;
    const auto found = stores.constFind(StoreId::fromString(storeId));
    if (found == stores.cend())
        return;
    m_seen = *found;
    m_draft = *found;
    open();
}

void StoreForm::beginNew()
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    // Most retailers have more than one store in a country.
    m_draft.currency = till().store().currency;
    m_draft.timeZone = till().store().timeZone;
    open();
}

void StoreForm::write(QString& field, const QString& text)
{
    if (text == field)
        return;
    field = text;
    edited();
}

void StoreForm::toggleCustomerBook(const QString& bookId)
{
    toggle(m_draft.customerAddressBooks, bookId);
}

void StoreForm::toggleEmployeeBook(const QString& bookId)
{
    toggle(m_draft.employeeAddressBooks, bookId);
}

void StoreForm::toggle(QList<AddressBookId>& books, const QString& bookId)
{
    const auto id = AddressBookId::fromString(bookId);
    if (books.removeAll(id) == 0)
        books.append(id);
    edited();
}

std::optional<Row> StoreForm::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row StoreForm::wanted() const
{
    return toRow(m_draft);
}

//! What its new clients start with goes first, so that what takes it back brings the store before
//! that.
void StoreForm::takeAway(const Row& gone)
{
    QList<Operation> removals;
    const Gesture by = till().gesture();
    for (const CustomerTemplate& preset : till().reference().templates) {
        if (preset.store.value == gone.key.id)
            removals.append(draft::removeReference(by, toRow(preset)));
    }
    removals.append(draft::removeReference(by, gone));
    perform(removals, tr("“%1” removed").arg(m_draft.name));
}

QJsonObject StoreForm::doubts() const
{
    // One that was there before stays, whoever knows it.
    const bool isKept = m_seen && m_seen->currency == m_draft.currency;
    if (!isKept && !currencyCodes().contains(m_draft.currency))
        return {{u"field"_s, u"currency"_s}, {u"reason"_s, u"unknown"_s}};
    if (isZone(m_draft.timeZone))
        return {};
    return {{u"field"_s, u"time_zone"_s}, {u"reason"_s, u"unknown"_s}};
}

QList<GrantEntry> StoreForm::entries(AddressBookUse use, const QList<AddressBookId>& granted) const
{
    QList<GrantEntry> items;
    for (const AddressBook& book : till().reference().addressBooks) {
        if (book.use == use)
            items.append({book.id.toString(), book.name, {}, granted.contains(book.id)});
    }
    return items;
}

bool StoreForm::startWith(const std::optional<Row>& now, const Row& wanted)
{
    if (!fill(now, wanted, m_seen, m_draft))
        return false;
    open();
    return true;
}

void StoreForm::showDraft()
{
    m_customerBooks.setItems(entries(AddressBookUse::Customer, m_draft.customerAddressBooks));
    m_employeeBooks.setItems(entries(AddressBookUse::Employee, m_draft.employeeAddressBooks));
    Q_EMIT changed();
}

} // namespace carnet
