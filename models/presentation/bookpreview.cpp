#include "models/presentation/bookpreview.h"

#include "models/presentation/attributepreview.h"
#include "models/presentation/clientitem.h"
#include "models/presentation/setuplanguages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

BookPreview::BookPreview(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_wider(till)
    , m_facets(till)
{
    connect(&m_wider, &WiderIndex::ready, this, qOverload<>(&BookPreview::show));
    // Beside one's own language another one is of interest.
    const QString own = till.format().locale().name().section(u'_', 0, 0);
    m_language = static_cast<int>(setupLanguages().indexOf(own == u"de"_s ? u"en"_s : u"de"_s));
}

QString BookPreview::clientInitials() const
{
    return m_client ? initialsOf(m_client->firstName, m_client->lastName) : QString();
}

int BookPreview::clientTint() const
{
    return m_client ? tintOf(m_client->id.value) : 0;
}

QString BookPreview::clientSeenText() const
{
    return m_client ? clientItem(*m_client, m_till).lastSeenText : QString();
}

QStringList BookPreview::languages()
{
    QStringList codes;
    for (const QString& language : setupLanguages())
        codes.append(language.toUpper());
    return codes;
}

const QString& BookPreview::languageCode() const
{
    return setupLanguages().at(m_language);
}

QString BookPreview::languageName() const
{
    return carnet::languageName(languageCode());
}

void BookPreview::setLanguage(int language)
{
    const int wanted = std::clamp(language, 0, static_cast<int>(setupLanguages().size()) - 1);
    if (wanted == m_language)
        return;
    m_language = wanted;
    show();
    Q_EMIT languageChanged();
}

void BookPreview::findClient()
{
    m_client = AttributePreview::exampleClient(m_till);
}

void BookPreview::show(const QList<AttributeDefinition>& attributes, const QString& edited)
{
    m_attributes = attributes;
    if (isWider())
        m_wider.need();
    else
        m_wider.drop();
    show();
    openFacetOf(edited);
}

bool BookPreview::isWider() const
{
    const ReferenceData& reference = m_till.reference();
    return std::ranges::any_of(m_attributes, [&reference](const AttributeDefinition& shown) {
        return shown.refinable && reference.attribute(shown.key) == nullptr
            && reference.anyAttribute(shown.key) != nullptr;
    });
}

void BookPreview::openFacetOf(const QString& edited)
{
    QString open;
    for (const AttributeDefinition& attribute : m_attributes) {
        if (attribute.refinable && (open.isEmpty() || attribute.key == edited))
            open = attribute.key;
    }
    if (open == m_openFacet)
        return;
    m_openFacet = open;
    Q_EMIT openFacetChanged();
}

void BookPreview::show()
{
    const Format format(QLocale(languageCode()), m_till.format().zone());
    m_card.setItems(AttributePreview(m_till, m_attributes, format).card(m_client));
    m_facets.show(
        m_attributes, m_wider.index() ? m_wider.index() : m_till.snapshot().index, format);
    Q_EMIT changed();
}

} // namespace carnet
