// What a person can do on the customer page; the page itself is in customerscreen.cpp.
#include "models/domain/attributevalue.h"
#include "models/presentation/customerscreen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

void CustomerScreen::perform(const QList<Operation>& drafts,
                             const QString& said,
                             std::function<void()> failed)
{
    m_till.perform(
        this, drafts, [this, said, failed = std::move(failed)](const Result<Outcome>& outcome) {
            const QString trouble = explain(outcome, m_till.reference());
            if (trouble.isEmpty()) {
                if (!said.isEmpty())
                    m_toast.offer(said, outcome->operations);
                return;
            }
            m_toast.warn(trouble);
            if (failed)
                failed();
        });
}

std::optional<Row> CustomerScreen::rowAt(const RowKey& key) const
{
    const QString id = key.id.toString(QUuid::WithoutBraces);
    if (key == RowKey{EntityKind::Customer, m_id.value})
        return toRow(customer());
    if (const auto* point = contactPoint(id); point && key.kind == EntityKind::ContactPoint)
        return toRow(*point);
    if (const auto* seen = note(id); seen && key.kind == EntityKind::Note)
        return toRow(*seen);
    return std::nullopt;
}

Judgement CustomerScreen::judged(const Operation& draft) const
{
    // The rules speak before the field closes; the store asks them again with the full truth.
    Facts facts;
    facts.actor = m_till.associate();
    facts.customer = customer();
    facts.row = rowAt(draft.key);
    facts.attributes = m_till.reference().pageAttributes;
    for (const Setting& setting : m_till.reference().ruleSettings)
        facts.related.insert({Setting::kKind, setting.id.value}, toRow(setting));
    for (const Store& shop : m_till.reference().storeById)
        facts.related.insert({Store::kKind, shop.id.value}, toRow(shop));
    for (const QString& pointer : {u"corrects"_s, u"fulfils"_s}) {
        if (const Activity* seen = activity(draft.set.value(pointer).toString()))
            facts.related.insert({Activity::kKind, seen->id.value}, toRow(*seen));
    }
    const auto type = ActivityTypeId::fromString(draft.set.value(u"type"_s).toString());
    if (const ActivityType* known = m_till.reference().activityType(type))
        facts.related.insert({ActivityType::kKind, type.value}, toRow(*known));
    return judge(draft, facts);
}

QString CustomerScreen::trouble(const Operation& draft) const
{
    const Judgement judgement = judged(draft);
    return explain(judgement.refusal, judgement.facts, m_till.reference());
}

QString CustomerScreen::addToBook()
{
    if (isInAnyBook() && !isInMyBook() && !mayJoinMyBook())
        return bookText();
    perform({draft::addToBook(m_till.gesture(), m_id)},
            tr("%1 is in your client book").arg(name()));
    return {};
}

void CustomerScreen::removeFromBook()
{
    if (const Membership* const place = myPlace())
        perform({draft::removeFromBook(m_till.gesture(), *place)},
                tr("%1 was removed from your client book").arg(name()));
}

QString CustomerScreen::saveName(const QString& first, const QString& last)
{
    const QJsonObject set{{u"first_name"_s, first.trimmed()}, {u"last_name"_s, last.trimmed()}};
    const Operation draft = draft::patchCustomer(m_till.gesture(), customer(), set);
    QString words = trouble(draft);
    if (words.isEmpty())
        perform({draft}, tr("Name changed"));
    return words;
}

QString CustomerScreen::saveAttribute(const QString& key, const QString& canonicalText)
{
    const AttributeDefinition* definition = m_till.reference().pageAttribute(key);
    if (!definition)
        return tr("Headquarters removed this attribute in the meantime.");
    const auto value = attributeFromText(*definition, canonicalText.trimmed());
    if (!value)
        return tr("That cannot be saved: %1.").arg(value.error().detail);
    const QJsonValue now = customer().attributes.value(key);
    if (now == *value || (now.isUndefined() && value->isNull()))
        return {};
    const QJsonObject set{{u"attributes."_s + key, *value}};
    const Operation draft = draft::patchCustomer(m_till.gesture(), customer(), set);
    QString words = trouble(draft);
    if (words.isEmpty())
        perform({draft}, tr("%1 changed").arg(m_till.format().name(*definition)));
    return words;
}

void CustomerScreen::resolve(const QString& key, bool pickOther)
{
    const QString field = u"attributes."_s + key;
    const auto found = std::ranges::find(m_dossier.conflicts, field, &Conflict::field);
    if (found == m_dossier.conflicts.end())
        return;
    perform({draft::resolveConflict(m_till.gesture(), *found, pickOther)},
            pickOther ? tr("The other value was taken") : tr("The value was kept"));
}

void CustomerScreen::keepConflict(const QString& key)
{
    resolve(key, false);
}

void CustomerScreen::takeOther(const QString& key)
{
    resolve(key, true);
}

} // namespace carnet
