#include "app/identity/houseauthority.h"

#include "app/identity/identityfolder.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/storagefolder.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::identity {

namespace {

const auto kMemory = u"device_authority"_s;
constexpr int kPatienceMs = 30'000; // making one takes a few

tl::unexpected<Error> filesAreElsewhere(const QString& folder)
{
    return failure(
        ErrorCode::NotFound,
        u"The tills of this headquarters trust an authority whose files are not in %1. "
        "Nothing was changed. Copy authority.key and authority.crt there, from another "
        "node or from where they were kept beside the backup. If they are lost, carnetctl "
        "identity DIR --new makes others, and every till has to be enrolled anew."_s.arg(
            identityFolderIn(folder)));
}

tl::unexpected<Error> hasNone(const QString& folder)
{
    return failure(ErrorCode::NotFound,
                   u"This headquarters has no authority that tills trust: there is none in %1. "
                   "Its first start with --tls makes one."_s.arg(identityFolderIn(folder)));
}

tl::unexpected<Error> ofAnother(const QString& folder)
{
    return failure(ErrorCode::Conflict,
                   u"The files authority.key and authority.crt in %1 belong to another "
                   "headquarters. Nothing was changed. Put those of this one there."_s.arg(
                       identityFolderIn(folder)));
}

QString textOf(const DeviceAuthority& authority)
{
    return QString::fromLatin1(authority.certificate().fingerprint().toHex());
}

//! Makes it that of this headquarters, unless another node has been faster; then one that
//! \a isNew counts for nothing.
Result<DeviceAuthority> claimed(const QString& folder,
                                HeadquartersStore& store,
                                DeviceAuthority authority,
                                bool isNew)
{
    const auto remembered = store.rememberFirst(kMemory, textOf(authority));
    if (!remembered)
        return tl::unexpected(remembered.error());
    if (*remembered == textOf(authority))
        return authority;
    if (!isNew)
        return ofAnother(folder);
    if (const auto removed = DeviceAuthority::remove(folder); !removed)
        return tl::unexpected(removed.error());
    return filesAreElsewhere(folder);
}

} // namespace

Result<DeviceAuthority> authorityThere(const QString& folder, const HeadquartersStore& store)
{
    const auto known = store.memory(kMemory);
    if (!known)
        return tl::unexpected(known.error());
    auto there = DeviceAuthority::read(folder);
    if (!there && there.error().code == ErrorCode::NotFound)
        return known->isEmpty() ? hasNone(folder) : filesAreElsewhere(folder);
    if (there && !known->isEmpty() && *known != textOf(*there))
        return ofAnother(folder);
    return there;
}

Result<DeviceAuthority> authorityOf(const QString& folder, HeadquartersStore& store, qint64 nowMs)
{
    const auto known = store.memory(kMemory);
    if (!known)
        return tl::unexpected(known.error());
    if (!known->isEmpty())
        return authorityThere(folder, store);
    // Of programs that start in one folder for the first time one makes it, the others find it.
    const QString place = identityFolderIn(folder);
    const auto lock =
        makeFolder(place).and_then([&] { return FolderLock::take(place, kPatienceMs); });
    if (!lock)
        return tl::unexpected(lock.error());
    auto authority = DeviceAuthority::read(folder);
    const bool isNew = !authority && authority.error().code == ErrorCode::NotFound;
    if (isNew)
        authority = DeviceAuthority::make(folder, nowMs);
    if (!authority)
        return authority;
    return claimed(folder, store, *std::move(authority), isNew);
}

Result<DeviceAuthority> replaceAuthority(const QString& folder,
                                         HeadquartersStore& store,
                                         qint64 nowMs)
{
    if (const auto aside = DeviceAuthority::setAside(folder); !aside)
        return tl::unexpected(aside.error());
    // From here on a start without files makes the new one itself.
    if (const auto forgotten = store.remember(kMemory, u""_s); !forgotten)
        return tl::unexpected(forgotten.error());
    return authorityOf(folder, store, nowMs);
}

} // namespace carnet::identity
