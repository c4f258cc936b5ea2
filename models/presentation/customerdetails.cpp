#include "models/presentation/customerdetails.h"

#include "models/domain/customerkind.h"
#include "models/presentation/clientchoices.h"
#include "models/presentation/customerwords.h"
#include "models/presentation/describeoperation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const QString kKind = u"type"_s;
const QString kTitle = u"title"_s;
const QString kReading = u"name_reading"_s;
const QString kLanguage = u"language"_s;
const QString kCurrency = u"currency"_s;
const QString kCard = u"loyalty_card"_s;
const QString kAffiliations = u"affiliations"_s;
const QString kGroup = u"customer_group"_s;
const QString kReceipts = u"receipt_option"_s;
const QString kReceiptEmail = u"receipt_email"_s;

QJsonValue fromText(const QString& key, const QString& text)
{
    if (key == kAffiliations)
        return QJsonArray::fromStringList(text.split(u'|', Qt::SkipEmptyParts));
    return text.trimmed();
}

QVariantMap option(const QString& value, const QString& text, bool checked)
{
    return {{u"value"_s, value}, {u"text"_s, text}, {u"checked"_s, checked}};
}

} // namespace

const std::array<ItemRole<DetailItem>, 8>& DetailItem::roles()
{
    using I = DetailItem;
    static const std::array<ItemRole<I>, 8> all{
        {{"key", [](const I& i) -> QVariant { return i.detailKey; }},
         {"label", [](const I& i) -> QVariant { return i.label; }},
         {"type", [](const I& i) -> QVariant { return i.type; }},
         {"valueText", [](const I& i) -> QVariant { return i.valueText; }},
         {"editText", [](const I& i) -> QVariant { return i.editText; }},
         {"options", [](const I& i) -> QVariant { return i.options; }},
         {"multiple", [](const I& i) -> QVariant { return i.multiple; }},
         {"isLocked", [](const I& i) -> QVariant { return i.isLocked; }}}};
    return all;
}

CustomerDetails::CustomerDetails(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
    connect(&till, &Till::referenceChanged, this, &CustomerDetails::showRows);
}

QString CustomerDetails::numberText() const
{
    return m_customer.accountNumber.isEmpty() ? m_customer.pendingNumber()
                                              : m_customer.accountNumber;
}

void CustomerDetails::show(const Customer& customer)
{
    m_customer = customer;
    showRows();
    Q_EMIT changed();
}

void CustomerDetails::showRows()
{
    if (m_customer.id.isNull())
        return m_rows.setItems({});
    const QString kind = FieldCodec<CustomerType>::write(m_customer.type).toString();
    QList<DetailItem> rows{choiceRow(kKind, kind, kindChoices(m_customer.type))};
    if (m_customer.type == CustomerType::Person)
        rows.append(textRow(kTitle, m_customer.title));
    rows +=
        {textRow(kReading, m_customer.nameReading),
         choiceRow(kLanguage, m_customer.language, languageChoices(m_customer.language, m_till)),
         currencyRow(),
         cardRow()};
    if (!m_till.reference().affiliations.isEmpty())
        rows.append(affiliationRow());
    rows.append(textRow(kGroup, m_customer.group));
    rows.append(receiptRow());
    if (m_customer.receiptOption != ReceiptOption::Print)
        rows.append(textRow(kReceiptEmail, m_customer.receiptEmail));
    m_rows.setItems(rows);
}

QString CustomerDetails::labelOf(const QString& key) const
{
    if (key == kReceiptEmail)
        return tr("E-mail for receipts");
    return fieldName(key, m_till.reference(), m_till.format());
}

DetailItem CustomerDetails::textRow(const QString& key, const QString& value) const
{
    return {key, labelOf(key), u"text"_s, value, value, {}, false, false};
}

//! One of several, in the words of the one that is chosen.
DetailItem CustomerDetails::choiceRow(const QString& key,
                                      const QString& value,
                                      const QVariantList& options) const
{
    DetailItem row = textRow(key, value);
    row.type = u"list"_s;
    row.options = options;
    row.valueText = customerValueText(key, value, m_till.reference(), m_till.format());
    return row;
}

DetailItem CustomerDetails::currencyRow() const
{
    DetailItem row =
        choiceRow(kCurrency, m_customer.currency, currencyChoices(m_customer.currency, m_till));
    if (m_customer.currency.isEmpty())
        row.valueText = tr("As in the store");
    return row;
}

DetailItem CustomerDetails::cardRow() const
{
    DetailItem row = textRow(kCard, m_customer.loyaltyCard);
    row.isLocked = m_customer.accountNumber.isEmpty();
    if (row.isLocked)
        row.valueText = tr("Once headquarters has given the number");
    return row;
}

DetailItem CustomerDetails::affiliationRow() const
{
    DetailItem row = textRow(kAffiliations, {});
    row.type = u"list"_s;
    row.multiple = true;
    QStringList names;
    QStringList ids;
    for (const Affiliation& affiliation : m_till.reference().affiliations) {
        const QString name = m_till.format().name(affiliation);
        const bool isMember = m_customer.affiliations.contains(affiliation.id);
        row.options.append(option(affiliation.id.toString(), name, isMember));
        if (isMember) {
            names.append(name);
            ids.append(affiliation.id.toString());
        }
    }
    row.valueText = names.join(u", "_s);
    row.editText = ids.join(u'|');
    return row;
}

DetailItem CustomerDetails::receiptRow() const
{
    const QJsonValue chosen = FieldCodec<ReceiptOption>::write(m_customer.receiptOption);
    return choiceRow(kReceipts, chosen.toString(), receiptChoices(m_customer.receiptOption));
}

QString CustomerDetails::otherHolder(const QString& card) const
{
    if (card.isEmpty() || !m_till.isLoaded())
        return {};
    search::Query query;
    query.today = m_till.today();
    query.text = card;
    query.limit = 20;
    query.facets = std::vector<int>{};
    const auto& index = *m_till.snapshot().index;
    for (const search::RowPosition position : index.answer(query).rows) {
        const search::IndexRow row = index.rowAt(position);
        if (row.id != m_customer.id && row.otherNumbers.contains(card, Qt::CaseInsensitive))
            return row.displayName;
    }
    return {};
}

QString CustomerDetails::save(const QString& key, const QString& text)
{
    const QString holder = key == kCard ? otherHolder(text.trimmed()) : QString();
    if (!holder.isEmpty())
        return tr("%1 has this card.").arg(holder);
    if (key == kKind || key == kReceipts) {
        CustomerType kind{};
        if (text.isEmpty())
            return tr("Choose one of them.");
        if (key == kKind && FieldCodec<CustomerType>::read(text, kind))
            return change(key, fieldsToBecome(kind, m_customer));
    }
    return change(key, {{key, fromText(key, text)}});
}

void CustomerDetails::setNoPersonalisation(bool on)
{
    change(u"no_personalisation"_s, {{u"no_personalisation"_s, on}});
}

void CustomerDetails::setNoWebTracking(bool on)
{
    change(u"no_web_tracking"_s, {{u"no_web_tracking"_s, on}});
}

QString CustomerDetails::change(const QString& key, const QJsonObject& fields)
{
    const Operation draft = draft::patchCustomer(m_till.gesture(), m_customer, fields);
    Facts facts;
    facts.actor = m_till.associate();
    facts.row = toRow(m_customer);
    facts.customer = m_customer;
    facts.attributes = m_till.reference().pageAttributes;
    const Judgement judgement = judge(draft, facts);
    if (judgement.verdict == Verdict::Noop)
        return {};
    QString words = explain(judgement.refusal, judgement.facts, m_till.reference());
    if (!words.isEmpty())
        return words;
    m_till.perform(this,
                   {draft},
                   [this, said = tr("%1 changed").arg(labelOf(key))](
                       const Result<Outcome>& outcome) { m_toast.tell(said, outcome); });
    return {};
}

} // namespace carnet
