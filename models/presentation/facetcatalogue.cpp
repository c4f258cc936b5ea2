#include "models/presentation/facetcatalogue.h"

#include "models/search/indexrows.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct FacetWords {
    Q_DECLARE_TR_FUNCTIONS(ClientBookScreen)
};

using Labelled = QList<std::pair<QString, QString>>; // value, text

AttributeDefinition facetOf(const char* key,
                            const QString& name,
                            const Format& format,
                            const Labelled& choices = {})
{
    const QString language = format.locale().name().section(u'_', 0, 0);
    AttributeDefinition facet;
    facet.key = QString::fromLatin1(key);
    facet.name = name;
    facet.refinable = true;
    facet.type = choices.isEmpty() ? ValueType::Boolean : ValueType::List;
    for (const auto& [value, text] : choices)
        facet.options.append(
            QJsonObject{{u"value"_s, value}, {u"translations"_s, QJsonObject{{language, text}}}});
    return facet;
}

Labelled consents()
{
    const auto token = [](Consent consent) {
        return FieldCodec<Consent>::write(consent).toString();
    };
    return {{token(Consent::Allowed), FacetWords::tr("Allowed")},
            {token(Consent::Declined), FacetWords::tr("Declined")},
            {token(Consent::NotAsked), FacetWords::tr("Not asked")}};
}

Labelled lastContacts()
{
    Labelled choices;
    for (const int months : FacetCatalogue::monthsSinceContact())
        choices.append(
            {QString::number(months), FacetWords::tr("More than %Ln months ago", nullptr, months)});
    choices.append({QString::fromLatin1(kNeverInContact), FacetWords::tr("Never")});
    return choices;
}

Labelled stores(const ReferenceData& reference)
{
    QList<Store> all = reference.storeById.values();
    std::ranges::sort(all, {}, &Store::number);
    Labelled choices;
    for (const Store& store : all)
        choices.append({store.id.toString(), store.name});
    return choices;
}

} // namespace

FacetCatalogue::FacetCatalogue(const QList<AttributeDefinition>& attributes)
{
    for (const AttributeDefinition& definition : attributes) {
        if (definition.refinable)
            m_facets.append(definition);
    }
}

FacetCatalogue::FacetCatalogue(const ReferenceData& reference, const Format& format)
    : FacetCatalogue(reference.attributes)
{
    const auto append = [&](const char* key, const QString& name, const Labelled& choices = {}) {
        m_facets.append(facetOf(key, name, format, choices));
    };
    append(kLastContactKey, FacetWords::tr("Last contact"), lastContacts());
    append(kPhoneConsent, FacetWords::tr("Calls and messages"), consents());
    append(kEmailConsent, FacetWords::tr("E-mail"), consents());
    append(kHasPhone, FacetWords::tr("Has a phone number"));
    append(kHasEmail, FacetWords::tr("Has an e-mail address"));
    if (const Labelled all = stores(reference); all.size() > 1)
        append(kCustomerStore, FacetWords::tr("Store"), all);
}

const AttributeDefinition* FacetCatalogue::find(const QString& key) const
{
    const auto found = std::ranges::find(m_facets, key, &AttributeDefinition::key);
    return found == m_facets.end() ? nullptr : &*found;
}

const QList<int>& FacetCatalogue::monthsSinceContact()
{
    static const QList<int> months{3, 6, 12, 24};
    return months;
}

bool FacetCatalogue::isSingle(const AttributeDefinition& facet)
{
    return facet.singleChoice || facet.type == ValueType::Date || facet.type == ValueType::Boolean
        || facet.facetDisplay() == FacetDisplay::TextBox;
}

} // namespace carnet
