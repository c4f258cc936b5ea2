#include "app/ctl/commands.h"
#include "app/identity/fingerprint.h"
#include "app/identity/houseauthority.h"
#include "app/identity/identityfolder.h"
#include "models/storage/headquartersstore.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

void show(const identity::DeviceAuthority& authority, const QString& folder, const Console& console)
{
    const identity::Certificate& certificate = authority.certificate();
    console.say(u"fingerprint  "_s + identity::grouped(certificate.fingerprint()));
    console.say(
        u"valid until  "_s
        + QDateTime::fromMSecsSinceEpoch(certificate.validUntilMs, Qt::UTC).toString(Qt::ISODate));
    if (const auto key = authority.orderKey())
        console.say(u"seals' key   "_s + QString::fromLatin1(key->publicPart().toHex()));
    console.say(u"files        "_s + identity::identityFolderIn(folder));
}

Result<ExitCode> makeAnother(const QString& folder, const Console& console)
{
    const auto store = HeadquartersStore::open(folder, console.clock, console.random);
    if (!store)
        return tl::unexpected(store.error());
    const auto made = identity::replaceAuthority(folder, **store, console.clock.nowMs());
    if (!made)
        return tl::unexpected(made.error());
    show(*made, folder, console);
    console.say(
        u"Every till with a certificate has to be enrolled anew, in its folder; its work is "
        u"kept. What the files were before ends in .old"_s);
    return ExitCode::Done;
}

} // namespace

Result<ExitCode> identityCommand(const CommandLine& line, const Console& console)
{
    if (line.words.size() != 1)
        return failure(ErrorCode::Invalid,
                       u"say which headquarters: carnetctl identity DIR [--new]"_s);
    const QString& folder = line.words.first();
    if (line.options.isSet(u"new"_s))
        return makeAnother(folder, console);
    const auto store = HeadquartersStore::open(folder, console.clock, console.random, false);
    if (!store)
        return tl::unexpected(store.error());
    const auto authority = identity::authorityOf(folder, **store, console.clock.nowMs());
    if (!authority)
        return tl::unexpected(authority.error());
    show(*authority, folder, console);
    return ExitCode::Done;
}

} // namespace carnet
