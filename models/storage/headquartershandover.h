#pragma once

#include "models/domain/duty.h"
#include "models/storage/handover.h"
#include "models/storage/headquartersrows.h"

namespace carnet {

//! What a customer of headquarters brings along, and in which currency she spent that.
struct BroughtAlong {
    HandoverClient client; //!< what she spent is in the one currency; nobody is named who knows her
    QString currency; //!< ISO 4217, the one she spent most in; empty when she bought nothing

    friend bool operator==(const BroughtAlong&, const BroughtAlong&) = default;
};

//! What customers of any store bring along when they are given into another book.
class HeadquartersHandover final
{
public:
    explicit HeadquartersHandover(const HeadquartersContext& context)
        : m_context(context)
        , m_rows(context)
    {
    }

    //! Of each of \a customers who is there, in their order; what was planned before \a fromMs
    //! counts no more.
    [[nodiscard]] Result<QList<BroughtAlong>> read(const QList<CustomerId>& customers,
                                                   qint64 fromMs) const;

    //! What stays with \a leaver when the whole book is given away; at most \a most.
    [[nodiscard]] Result<QList<LeftTask>> leftBy(const AssociateId& leaver, int most) const;

private:
    //! Everybody for whom something may be left by \a leaver, and few others.
    [[nodiscard]] Result<QList<CustomerId>> whereTasksStay(const AssociateId& leaver) const;
    //! What stays with \a leaver of the follow-ups of one of them.
    [[nodiscard]] Result<QList<LeftTask>> leftOf(const CustomerId& customer,
                                                 const AssociateId& leaver) const;
    [[nodiscard]] Result<Hands> handsOf(const CustomerId& customer) const;
    //! None when she is not there.
    [[nodiscard]] Result<std::optional<QString>> languageOf(const CustomerId& customer) const;
    [[nodiscard]] Result<QList<PlannedActivity>> plannedWith(const CustomerId& customer,
                                                             qint64 fromMs) const;
    //! Open ones, by the book with which they go.
    [[nodiscard]] Result<QHash<ClientBookId, int>> followUpsOf(const CustomerId& customer) const;
    template<Entity E>
    [[nodiscard]] Result<QList<E>> all(const CustomerId& customer) const;
    [[nodiscard]] Result<std::optional<BroughtAlong>> readOne(const CustomerId& customer,
                                                              qint64 fromMs) const;

    const HeadquartersContext& m_context;
    HeadquartersRows m_rows;
};

} // namespace carnet
