// Ways to reach the customer: adding, changing, removing, the main one, and consent.
#include "models/domain/contactpurpose.h"
#include "models/presentation/customerscreen.h"
#include "models/presentation/customerwords.h"
#include "models/presentation/typedtext.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! The fields a person can type, without the kind, which stays what it is.
QJsonObject typed(const QVariantMap& form, ContactKind kind)
{
    QJsonObject fields{{u"value"_s, typedText(form, u"value"_s)},
                       {u"purpose"_s, typedText(form, u"purpose"_s)},
                       {u"description"_s, typedText(form, u"description"_s)},
                       {u"is_private"_s, form.value(u"isPrivate"_s).toBool()}};
    if (kind == ContactKind::Phone)
        fields.insert(u"extension"_s, typedText(form, u"extension"_s));
    if (kind == ContactKind::Address) {
        fields.insert(u"postal_code"_s, typedText(form, u"postalCode"_s));
        fields.insert(u"city"_s, typedText(form, u"city"_s));
        fields.insert(u"country"_s, typedText(form, u"country"_s).toUpper());
    }
    return fields;
}

bool isEmpty(const QJsonObject& fields)
{
    return fields.value(u"value"_s).toString().isEmpty()
        && fields.value(u"city"_s).toString().isEmpty()
        && fields.value(u"postal_code"_s).toString().isEmpty();
}

} // namespace

QVariantList CustomerScreen::purposes(const QString& kind) const
{
    ContactKind of{};
    if (!FieldCodec<ContactKind>::read(kind, of))
        return {};
    QStringList words = purposesOf(of);
    const QString first = defaultPurpose(customer().type, of);
    words.removeAll(first);
    words.prepend(first);
    QVariantList purposes;
    for (const QString& word : std::as_const(words))
        purposes.append(QVariantMap{{u"value"_s, word}, {u"text"_s, purposeText(word)}});
    return purposes;
}

QString CustomerScreen::addContactPoint(const QVariantMap& form)
{
    ContactPoint point;
    const bool isKnown = FieldCodec<ContactKind>::read(typedText(form, u"kind"_s), point.kind);
    const QJsonObject fields = typed(form, point.kind);
    if (!isKnown || isEmpty(fields))
        return tr("Type a number or an address first.");
    point.id.value = m_till.newId();
    point.customer = m_id;
    point.value = fields.value(u"value"_s).toString();
    point.purpose = fields.value(u"purpose"_s).toString();
    point.postalCode = fields.value(u"postal_code"_s).toString();
    point.city = fields.value(u"city"_s).toString();
    point.country = fields.value(u"country"_s).toString();
    point.extension = fields.value(u"extension"_s).toString();
    point.description = fields.value(u"description"_s).toString();
    point.isPrivate = fields.value(u"is_private"_s).toBool();
    const Operation draft = draft::addContactPoint(m_till.gesture(), point);
    QString words = trouble(draft);
    if (!words.isEmpty())
        return words;
    // Beside the one that is put right it is another one.
    if (!m_takenUp.pointId().isEmpty())
        m_takenUp.end();
    perform({draft}, tr("Contact added"));
    return {};
}

QString CustomerScreen::saveContactPoint(const QString& pointId, const QVariantMap& form)
{
    const ContactPoint* point = contactPoint(pointId);
    if (!point)
        return tr("This was removed in the meantime.");
    QJsonObject set = typed(form, point->kind);
    if (isEmpty(set))
        return tr("Type a number or an address first.");
    const QJsonObject seen = allFields(*point);
    for (const QString& field : set.keys()) {
        if (set.value(field) == seen.value(field))
            set.remove(field);
    }
    if (set.isEmpty())
        return {};
    const Operation draft = draft::patchContactPoint(m_till.gesture(), *point, set);
    QString words = trouble(draft);
    if (words.isEmpty())
        perform({draft}, tr("Contact changed"));
    return words;
}

void CustomerScreen::makePrimary(const QString& pointId)
{
    const ContactPoint* point = contactPoint(pointId);
    if (!point)
        return;
    const QString field = point->kind == ContactKind::Phone ? u"primary_phone"_s
        : point->kind == ContactKind::Email                 ? u"primary_email"_s
                                                            : QString();
    if (!field.isEmpty())
        perform({draft::patchCustomer(m_till.gesture(), customer(), {{field, pointId}})},
                tr("%1 comes first now").arg(point->value));
}

void CustomerScreen::removeContactPoint(const QString& pointId)
{
    if (const ContactPoint* point = contactPoint(pointId))
        perform({draft::removeContactPoint(m_till.gesture(), *point)}, tr("Contact removed"));
}

void CustomerScreen::setConsent(const QString& pointId, const QString& consent)
{
    if (const ContactPoint* point = contactPoint(pointId)) {
        const QJsonObject set{{u"consent"_s, consent}};
        perform({draft::patchContactPoint(m_till.gesture(), *point, set)}, tr("Consent changed"));
    }
}

} // namespace carnet
