#include "app/ctl/commands.h"
#include "app/ctl/referencerows.h"
#include "app/identity/houseauthority.h"
#include "models/domain/pinlength.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/postgresplace.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString randomPin(Random& random)
{
    QString pin;
    for (int i = 0; i < kPinLength; ++i)
        pin += QChar(u'0' + static_cast<ushort>(random.bits() % 10));
    return pin;
}

bool isCurrency(const QString& text)
{
    return text.size() == 3
        && std::ranges::all_of(text, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

//! Who signs what tills and headquarters are known by.
Result<> makeAuthority(const QString& folder, const Console& console)
{
    const auto store = HeadquartersStore::open(folder, console.clock, console.random, false);
    if (!store)
        return tl::unexpected(store.error());
    return identity::authorityOf(folder, **store, console.clock.nowMs())
        .map([](const identity::DeviceAuthority& /*made*/) {});
}

QString valueOr(const CommandLine& line, const QString& option, const QString& otherwise)
{
    return line.options.isSet(option) ? line.options.value(option) : otherwise;
}

} // namespace

Result<ExitCode> initCommand(const CommandLine& line, const Console& console)
{
    if (line.words.size() != 1)
        return failure(ErrorCode::Invalid, u"say which folder: carnetctl init DIR"_s);
    const QString& folder = line.words.first();
    const FirstSetup setup{valueOr(line, u"name"_s, u"Carnet"_s),
                           valueOr(line, u"currency"_s, u"EUR"_s),
                           valueOr(line, u"time-zone"_s, u"Europe/Berlin"_s),
                           valueOr(line, u"pin"_s, randomPin(console.random)),
                           line.options.value(u"database"_s)};
    if (!isCurrency(setup.currency))
        return failure(ErrorCode::Invalid, u"--currency has to be a code like EUR"_s);
    if (!QTimeZone(setup.timeZone.toLatin1()).isValid())
        return failure(ErrorCode::Invalid, u"--time-zone has to be a zone like Europe/Oslo"_s);
    if (!isPin(setup.pin))
        return failure(ErrorCode::Invalid, u"--pin has to be %1 digits"_s.arg(kPinLength));
    if (!setup.database.isEmpty() && !isPostgresPlace(setup.database))
        return failure(ErrorCode::Invalid,
                       u"--database has to be a URL like postgresql://carnet@host/carnet"_s);
    if (const auto made = initHeadquarters(folder, setup, console.clock, console.random); !made)
        return tl::unexpected(made.error());
    if (const auto authority = makeAuthority(folder, console); !authority)
        return tl::unexpected(authority.error());
    console.say(u"%1 is an empty headquarters: store %2, register %3."_s.arg(
        folder, QLatin1StringView(kFirstStore), QLatin1StringView(kFirstRegister)));
    console.say(u"Sign in with staff id %1 and PIN %2. The PIN is not shown again."_s.arg(
        QLatin1StringView(kFirstStaffId), setup.pin));
    return ExitCode::Done;
}

} // namespace carnet
