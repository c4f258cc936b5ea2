#pragma once

#include "tests/support/builders.h"
#include "tests/support/memoryrows.h"

namespace carnet::test {

//! Three people and one customer; operations get their id and clock reading here, as an outbox
//! gives them.
class Boutique
{
public:
    Boutique()
    {
        for (const Associate& person : {ben, cleo, mara, hana})
            rows.put(person);
        rows.put(ada);
    }

    //! \a who does something now, a minute after the last gesture.
    [[nodiscard]] Gesture by(const Associate& who)
    {
        m_nowMs += 60'000;
        return {who.id, {}, m_nowMs, {}};
    }

    //! The draft as an outbox would send it.
    [[nodiscard]] Operation sent(Operation draft)
    {
        ++m_count;
        draft.id = idOf<OperationId>(QString::number(m_count));
        draft.n = m_count;
        draft.hlc = Hlc::at(draft.atMs);
        return draft;
    }

    Judgement does(const Operation& draft) { return rows.apply(sent(draft)); }

    //! Hana sets something up, in the place of what she has \a seen of it.
    template<Entity E>
    [[nodiscard]] Operation putting(const E& entity, const std::optional<E>& seen = std::nullopt)
    {
        const auto before = seen ? std::optional(toRow(*seen)) : std::nullopt;
        return sent(draft::putReference(by(hana), toRow(entity), before));
    }
    template<Entity E>
    Judgement puts(const E& entity, const std::optional<E>& seen = std::nullopt)
    {
        return rows.apply(putting(entity, seen));
    }
    //! The same in the place of what is there.
    template<Entity E>
    Judgement replaces(const E& entity)
    {
        return puts(entity, rows.get<E>(entity.id.value));
    }
    template<Entity E>
    Judgement removes(const E& entity)
    {
        return does(draft::removeReference(by(hana), toRow(entity)));
    }
    //! Rejected where there is nothing to do it with.
    Judgement takesBack(const Associate& who, const Operation& done)
    {
        const auto undo = inverse(by(who), done, uuidOf(QStringLiteral("taken back")));
        return undo ? does(*undo) : Judgement{Verdict::Rejected, {}, {}, {}, {}, {}};
    }

    [[nodiscard]] Customer customer() const { return rows.get<Customer>(ada.id.value).value(); }
    [[nodiscard]] QList<Conflict> conflicts() const { return rows.all<Conflict>(); }

    MemoryRows rows;
    Associate ben = anAssociate(QStringLiteral("ben"));
    Associate cleo = anAssociate(QStringLiteral("cleo"));
    Associate mara = anAssociate(QStringLiteral("mara"), Role::Manager);
    Associate hana = anAssociate(QStringLiteral("hana"), Role::Headquarters);
    Customer ada = aCustomer()
                       .withId(idOf<CustomerId>(QStringLiteral("ada")))
                       .named(QStringLiteral("Ada"), QStringLiteral("Byron"))
                       .createdBy(ben.id)
                       .atVersion(1);

private:
    qint64 m_nowMs = 1'795'000'000'000;
    int m_count = 0;
};

//! Field and reason of what is wrong; empty when that is not why it was refused.
[[nodiscard]] inline QString flawOf(const Judgement& judgement)
{
    if (judgement.refusal != Refusal::Invalid)
        return {};
    return judgement.facts.value(QStringLiteral("field")).toString() + u' '
        + judgement.facts.value(QStringLiteral("reason")).toString();
}

} // namespace carnet::test
