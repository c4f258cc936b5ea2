#pragma once

#include "models/domain/customerfile.h"
#include "models/storage/headquartersrows.h"

namespace carnet {

//! Everything that headquarters has of one customer, bounded as it goes over the wire.
class CustomerFileReader final
{
public:
    //! So many of the newest rows of each kind.
    static constexpr qsizetype kMostRows = 500;

    CustomerFileReader(const HeadquartersContext& context, const HeadquartersRows& rows)
        : m_context(context)
        , m_rows(rows)
    {
    }

    //! None when there is no such customer. A later page of the timeline comes alone. Notes that
    //! \a mayRead refuses are not counted either.
    [[nodiscard]] Result<std::optional<CustomerFile>> read(
        const TimelineRequest& request, const std::function<bool(const Note&)>& mayRead) const;

private:
    template<Entity E>
    [[nodiscard]] Result<QList<E>> ofCustomer(const CustomerId& id) const;
    [[nodiscard]] Result<> addLists(CustomerFile& file,
                                    const std::function<bool(const Note&)>& mayRead) const;

    const HeadquartersContext& m_context;
    const HeadquartersRows& m_rows;
};

} // namespace carnet
