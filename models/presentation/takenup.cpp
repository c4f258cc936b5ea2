#include "models/presentation/takenup.h"

#include "models/domain/rowfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

TakenUp::TakenUp(QObject* parent)
    : QObject(parent)
{
}

QString TakenUp::attribute() const
{
    if (!m_refused || m_refused->type != OperationType::PatchCustomer)
        return {};
    return attributeKey(m_refused->set.keys().constFirst()).value_or(QString());
}

bool TakenUp::isName() const
{
    return m_refused && m_refused->type == OperationType::PatchCustomer && attribute().isEmpty();
}

bool TakenUp::isContact() const
{
    return m_refused && m_refused->key.kind == EntityKind::ContactPoint;
}

QString TakenUp::pointId() const
{
    const bool isThere = isContact() && m_refused->type == OperationType::PatchContactPoint;
    return isThere ? m_refused->key.id.toString(QUuid::WithoutBraces) : QString();
}

QString TakenUp::kind() const
{
    const QString kind = text("kind");
    return kind.isEmpty() ? u"phone"_s : kind;
}

//! What was not to change is as the person saw it.
QJsonValue TakenUp::wanted(const char* field) const
{
    const QLatin1StringView name(field);
    if (!m_refused)
        return {};
    const QJsonObject& set = m_refused->set;
    return set.contains(name) ? set.value(name) : m_refused->was.value(name);
}

void TakenUp::begin(const Operation& refused)
{
    m_refused = refused;
    Q_EMIT changed();
    Q_EMIT begun();
}

void TakenUp::makeNew()
{
    Operation anew = *m_refused;
    anew.type = OperationType::AddContactPoint;
    begin(anew);
}

void TakenUp::end()
{
    if (!m_refused)
        return;
    m_refused.reset();
    Q_EMIT changed();
    Q_EMIT ended();
}

void TakenUp::beginDraft(const Operation& refused)
{
    m_draft = refused;
}

void TakenUp::endDraft(EntityKind kind)
{
    if (!m_draft || m_draft->key.kind != kind)
        return;
    m_draft.reset();
    Q_EMIT ended();
}

bool TakenUp::isCorrecting(const ActivityId& activity) const
{
    return m_draft && !activity.isNull()
        && ActivityId::fromString(m_draft->set.value(u"corrects"_s).toString()) == activity;
}

void TakenUp::leave()
{
    end();
    if (m_draft)
        endDraft(m_draft->key.kind);
}

void TakenUp::fill(const CustomerView& view,
                   QList<AttributeItem>& attributes,
                   QList<ContactPointItem>& points) const
{
    if (const QString key = attribute(); !key.isEmpty()) {
        Dossier wished = view.dossier;
        wished.parts.customer.attributes.insert(key, m_refused->set.constBegin().value());
        const auto wanted =
            attributeItems({wished, view.reference, view.format, view.today, view.viewer});
        for (qsizetype i = 0; i < attributes.size(); ++i) {
            if (attributes.at(i).attributeKey != key)
                continue;
            attributes[i].editText = wanted.at(i).editText;
            attributes[i].options = wanted.at(i).options;
        }
    }
    const auto point = std::ranges::find(points, pointId(), &ContactPointItem::pointId);
    if (point == points.end())
        return;
    point->street = street();
    point->purpose = purpose();
    point->postalCode = postalCode();
    point->city = city();
    point->country = country();
    point->extension = extension();
    point->description = description();
    point->isPrivate = isPrivate();
}

} // namespace carnet
