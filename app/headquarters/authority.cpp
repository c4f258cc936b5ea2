#include "app/headquarters/authority.h"

using namespace Qt::StringLiterals;

namespace carnet {

Result<Associate> whoAsks(const RegisterId& terminal,
                          const AssociateId& id,
                          CustomerDirectory& directory,
                          const HeadquartersStore& store)
{
    const auto reference = directory.reference(store);
    if (!reference)
        return tl::unexpected(reference.error());
    const auto isHeard = store.mayActAt(terminal, id);
    if (!isHeard)
        return tl::unexpected(isHeard.error());
    const Associate associate = (*reference)->associateById.value(id);
    if (!*isHeard || associate.id.isNull() || associate.blocked)
        return failure(ErrorCode::Unauthorized, u"not an associate of this terminal's store"_s);
    return associate;
}

Result<Associate> administratorAt(const RegisterId& terminal,
                                  const AssociateId& id,
                                  CustomerDirectory& directory,
                                  const HeadquartersStore& store)
{
    auto associate = whoAsks(terminal, id, directory, store);
    if (associate && !associate->may(Right::Administer))
        return failure(ErrorCode::Unauthorized, u"this needs the right to set up Carnet"_s);
    return associate;
}

} // namespace carnet
