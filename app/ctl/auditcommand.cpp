#include "app/ctl/commands.h"
#include "app/ctl/enrolment.h"
#include "app/ctl/progress.h"
#include "app/identity/houseauthority.h"
#include "models/storage/auditledger.h"
#include "models/storage/compactjson.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kKeyBytes = 32;

//! The headquarters that a command is about, with the key that it signs with, where that is known.
struct House {
    std::unique_ptr<QTemporaryDir> place; // where its folder is elsewhere
    std::unique_ptr<HeadquartersStore> store;
    QByteArray key;
};

//! The folder of a further node that is gone when this ends; nothing is written but the address.
Result<House> houseIn(const QString& database, const CommandLine& line, const Console& console)
{
    House house;
    house.place = std::make_unique<QTemporaryDir>();
    const QString folder = house.place->path() + u"/hq"_s;
    if (const auto joined = HeadquartersStore::join(folder, database); !joined)
        return tl::unexpected(joined.error());
    auto store = openBeside(folder, console);
    if (!store)
        return tl::unexpected(store.error());
    house.store = *std::move(store);
    house.key = QByteArray::fromHex(line.options.value(u"key"_s).toLatin1());
    return house;
}

Result<House> houseOf(const CommandLine& line, const Console& console)
{
    if (line.options.isSet(u"key"_s)
        && QByteArray::fromHex(line.options.value(u"key"_s).toLatin1()).size() != kKeyBytes)
        return failure(ErrorCode::Invalid,
                       u"--key has to be the 64 digits that `carnetctl identity DIR` shows"_s);
    if (line.options.isSet(u"database"_s))
        return houseIn(line.options.value(u"database"_s), line, console);
    const QString& folder = line.words[1];
    auto store = openBeside(folder, console);
    if (!store)
        return tl::unexpected(store.error());
    House house{nullptr, *std::move(store), {}};
    if (line.options.isSet(u"key"_s)) {
        house.key = QByteArray::fromHex(line.options.value(u"key"_s).toLatin1());
        return house;
    }
    const auto authority = identity::DeviceAuthority::read(folder);
    if (!authority && authority.error().code != ErrorCode::NotFound)
        return tl::unexpected(authority.error());
    if (authority) {
        const auto key = authority->orderKey();
        if (!key)
            return tl::unexpected(key.error());
        house.key = key->publicPart();
    }
    return house;
}

QString nameOf(const ChainFinding& chain)
{
    return chain.chain.isEmpty()
        ? u"headquarters"_s
        : u"terminal %1, chain %2"_s.arg(chain.terminal.toString(), chain.chain);
}

void show(const ChainFinding& chain, const Console& console)
{
    console.say(u"%1: %2 entries kept, head %3 %4%5"_s.arg(
        nameOf(chain),
        grouped(chain.entries),
        QString::number(chain.head.n),
        QString::fromLatin1(chain.head.hash.toHex()),
        chain.broken == ChainBreak::None
            ? QString()
            : u"; ended: the till told it on as %1"_s.arg(
                FieldCodec<ChainBreak>::write(chain.broken).toString())));
    if (chain.firstBad > 0)
        console.complain(u"%1: entry %2 is bad: %3"_s.arg(
            nameOf(chain), QString::number(chain.firstBad), chain.what));
}

//! Seals that were exported before, against those that are there now; how many differ.
Result<qint64> compareExported(const QString& path,
                               const QList<AuditSeal>& present,
                               const Console& console)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    qint64 wrong = 0;
    while (!file.atEnd()) {
        const auto seal = AuditSeal::fromJson(QJsonDocument::fromJson(file.readLine()).object());
        if (!seal)
            return failure(ErrorCode::Invalid, u"%1 holds something that is no seal"_s.arg(path));
        if (seal->n <= present.size() && present.at(seal->n - 1) == *seal)
            continue;
        ++wrong;
        console.complain(
            u"seal %1 of %2 is not the one that is there"_s.arg(QString::number(seal->n), path));
    }
    return wrong;
}

Result<ExitCode> verifyLog(const CommandLine& line, const Console& console)
{
    const auto house = houseOf(line, console);
    if (!house)
        return tl::unexpected(house.error());
    const AuditLedger& ledger = house->store->ledger();
    AuditLedger::IsSigned isSigned;
    if (!house->key.isEmpty())
        isSigned = [key = house->key](const QByteArray& form, const QByteArray& signature) {
            return identity::isSignedWith(key, form, signature);
        };
    const auto found = ledger.verify(isSigned);
    if (!found)
        return tl::unexpected(found.error());
    for (const ChainFinding& chain : found->chains)
        show(chain, console);
    console.say(u"seals: %1, of which %2 are about entries that are kept%3"_s.arg(
        grouped(found->seals),
        grouped(found->sealsCompared),
        isSigned ? QString() : u"; their signatures were not looked at, for want of --key"_s));
    if (found->firstBadSeal > 0)
        console.complain(
            u"seal %1 is bad: %2"_s.arg(QString::number(found->firstBadSeal), found->whatSeal));
    if (found->unchained > 0)
        console.complain(u"%1 entries are in no chain"_s.arg(grouped(found->unchained)));
    qint64 wrong = 0;
    if (line.options.isSet(u"seals"_s)) {
        const auto present = ledger.seals();
        if (!present)
            return tl::unexpected(present.error());
        const auto compared = compareExported(line.options.value(u"seals"_s), *present, console);
        if (!compared)
            return tl::unexpected(compared.error());
        wrong = *compared;
    }
    if (!found->isGood() || wrong > 0)
        return failure(
            ErrorCode::Invalid,
            u"somebody has changed this log past Carnet; keep the database as it is, and "
            "compare it with a backup"_s);
    console.say(u"The log is as it was written."_s);
    return ExitCode::Done;
}

Result<ExitCode> exportSeals(const CommandLine& line, const Console& console)
{
    const auto house = houseOf(line, console);
    if (!house)
        return tl::unexpected(house.error());
    const auto seals = house->store->ledger().seals();
    if (!seals)
        return tl::unexpected(seals.error());
    for (const AuditSeal& seal : *seals)
        console.say(QString::fromUtf8(compactJson(seal.toJson())));
    return ExitCode::Done;
}

} // namespace

Result<ExitCode> auditCommand(const CommandLine& line, const Console& console)
{
    const QString verb = line.words.value(0);
    const qsizetype words = line.options.isSet(u"database"_s) ? 1 : 2;
    if (verb == u"verify"_s && line.words.size() == words)
        return verifyLog(line, console);
    if (verb == u"seals"_s && line.words.size() == words)
        return exportSeals(line, console);
    return failure(ErrorCode::Invalid,
                   u"carnetctl audit verify DIR [--seals FILE] [--key KEY]\n"
                   u"carnetctl audit verify --database URL [--seals FILE] [--key KEY]\n"
                   u"carnetctl audit seals DIR|--database URL"_s);
}

} // namespace carnet
