#include "models/presentation/affiliationform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

AffiliationForm::AffiliationForm(Till& till, UndoToast& toast, QObject* parent)
    : NamedForm(till, toast, parent)
{
}

void AffiliationForm::begin(const QString& affiliationId)
{
    const auto& all = till().reference().affiliations;
    const auto found =
        std::ranges::find(all, AffiliationId::fromString(affiliationId), &Affiliation::id);
    if (found == all.end())
        return;
    m_seen = *found;
    m_draft = *found;
    open();
}

void AffiliationForm::beginNew()
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    for (const Affiliation& other : till().reference().affiliations)
        m_draft.displayOrder = std::max(m_draft.displayOrder, other.displayOrder);
    ++m_draft.displayOrder;
    open();
}

std::optional<Row> AffiliationForm::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row AffiliationForm::wanted() const
{
    return toRow(m_draft);
}

bool AffiliationForm::startWith(const std::optional<Row>& now, const Row& wanted)
{
    if (!fill(now, wanted, m_seen, m_draft))
        return false;
    open();
    return true;
}

void AffiliationForm::take(const Row& row)
{
    m_draft = fromRow<Affiliation>(row).value_or(m_draft);
}

} // namespace carnet
