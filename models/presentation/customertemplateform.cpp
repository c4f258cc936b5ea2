#include "models/presentation/customertemplateform.h"

#include "models/presentation/clientchoices.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

CustomerTemplateForm::CustomerTemplateForm(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
}

QString CustomerTemplateForm::title() const
{
    return till().reference().storeById.value(m_draft.store).name;
}

QString CustomerTemplateForm::kind() const
{
    return FieldCodec<CustomerType>::write(m_draft.type).toString();
}

void CustomerTemplateForm::setKind(const QString& kind)
{
    CustomerType type{};
    if (!FieldCodec<CustomerType>::read(kind, type) || type == m_draft.type)
        return;
    m_draft.type = type;
    edited();
}

QVariantList CustomerTemplateForm::kinds() const
{
    return kindChoices(m_draft.type);
}

QVariantList CustomerTemplateForm::languages() const
{
    return languageChoices(m_draft.language, till());
}

QVariantList CustomerTemplateForm::currencies() const
{
    return currencyChoices(m_draft.currency, till());
}

QString CustomerTemplateForm::receipts() const
{
    return FieldCodec<ReceiptOption>::write(m_draft.receiptOption).toString();
}

void CustomerTemplateForm::setReceipts(const QString& receipts)
{
    ReceiptOption option{};
    if (!FieldCodec<ReceiptOption>::read(receipts, option) || option == m_draft.receiptOption)
        return;
    m_draft.receiptOption = option;
    if (!isMailed())
        m_draft.receiptEmail.clear(); // nobody would see it any more
    edited();
}

QVariantList CustomerTemplateForm::receiptOptions() const
{
    return receiptChoices(m_draft.receiptOption);
}

void CustomerTemplateForm::begin(const QString& storeId)
{
    const auto store = StoreId::fromString(storeId);
    const auto& all = till().reference().templates;
    const auto own = std::ranges::find(all, store, &CustomerTemplate::store);
    m_seen = own == all.end() ? std::nullopt : std::optional(*own);
    m_draft = m_seen.value_or(templateFor(all, store));
    m_draft.store = store;
    m_draft.id = CustomerTemplate::idFor(store);
    // Nobody could take away what the list does not show.
    m_draft.affiliations.removeIf([this](const AffiliationId& id) {
        const auto& known = till().reference().affiliations;
        return std::ranges::find(known, id, &Affiliation::id) == known.end();
    });
    Q_EMIT choicesChanged();
    open();
}

void CustomerTemplateForm::toggleAffiliation(const QString& affiliationId)
{
    const auto id = AffiliationId::fromString(affiliationId);
    if (m_draft.affiliations.removeAll(id) == 0)
        m_draft.affiliations.append(id);
    edited();
}

void CustomerTemplateForm::write(QString& field, const QString& text)
{
    if (text == field)
        return;
    field = text;
    edited();
}

std::optional<Row> CustomerTemplateForm::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row CustomerTemplateForm::wanted() const
{
    return toRow(m_draft);
}

QString CustomerTemplateForm::savedText() const
{
    return isOfEveryStore() ? tr("New clients start with this now")
                            : tr("New clients of “%1” start with this now").arg(title());
}

void CustomerTemplateForm::takeAway(const Row& gone)
{
    perform({draft::removeReference(till().gesture(), gone)},
            isOfEveryStore() ? tr("New clients start with nothing now")
                             : tr("New clients of “%1” start as in every store now").arg(title()));
}

bool CustomerTemplateForm::startWith(const std::optional<Row>& now, const Row& wanted)
{
    if (!fill(now, wanted, m_seen, m_draft))
        return false;
    Q_EMIT choicesChanged();
    open();
    return true;
}

void CustomerTemplateForm::showDraft()
{
    QList<GrantEntry> entries;
    for (const Affiliation& affiliation : till().reference().affiliations)
        entries.append({affiliation.id.toString(),
                        till().format().name(affiliation),
                        {},
                        m_draft.affiliations.contains(affiliation.id)});
    m_affiliations.setItems(entries);
    Q_EMIT changed();
}

} // namespace carnet
