#include "app/ctl/authorityline.h"
#include "app/ctl/commands.h"
#include "app/ctl/progress.h"
#include "app/identity/houseauthority.h"
#include "app/identity/identityfolder.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/postgresplace.h"
#include "models/storage/sealedfile.h"

#include <QDateTime>
#include <QFile>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kShortestPassphrase = 12;

//! The first line of the file that --passphrase-file names: on a command line everybody could read
//! it.
Result<QByteArray> passphraseOf(const CommandLine& line)
{
    const QString path = line.options.value(u"passphrase-file"_s);
    if (path.isEmpty())
        return failure(ErrorCode::Invalid,
                       u"say which file holds the passphrase: --passphrase-file FILE"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage,
                       u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    QByteArray passphrase = file.readLine().trimmed();
    if (QString::fromUtf8(passphrase).size() < kShortestPassphrase)
        return failure(ErrorCode::Invalid,
                       u"the passphrase needs at least %1 characters"_s.arg(kShortestPassphrase));
    return passphrase;
}

QString wordsFor(const BackupSummary& summary)
{
    qint64 rows = 0;
    for (const qint64 count : summary.rows)
        rows += count;
    return u"%1 rows, %2 customers, of %3"_s.arg(
        grouped(rows),
        grouped(summary.rows.value(u"customers"_s)),
        QDateTime::fromMSecsSinceEpoch(summary.atMs).toString(Qt::ISODate));
}

constexpr auto kWithIdentity = "with-identity";
constexpr auto kReplaceIdentity = "replace-identity";

//! What a backup begins with that is to hold the authority, too.
Result<> writeAuthority(const QString& folder, const HeadquartersStore& store, SealedWriter& file)
{
    return identity::authorityThere(folder, store)
        .and_then([&file](const identity::DeviceAuthority& authority) {
            return file.write(toAuthorityLine(authority) + '\n');
        });
}

QString wordsForIdentity(const QString& folder, bool isInIt)
{
    if (isInIt)
        return u"It holds the identity of headquarters, too: who has the file and its passphrase "
               u"can be this headquarters for every till."_s;
    return u"It holds no identity: with %1 lost, every till with a certificate has to be enrolled "
           u"anew. Make the backup with --with-identity, or keep a copy elsewhere, as safe as a "
           u"password."_s.arg(identity::identityFolderIn(folder));
}

//! The lines of a backup, of which the first may hold an authority.
struct BackupFile {
    std::unique_ptr<SealedReader> file;
    std::optional<identity::DeviceAuthority> authority;
    std::optional<QByteArray> head; //!< read already, when that was no authority

    [[nodiscard]] static Result<BackupFile> open(const CommandLine& line)
    {
        const auto passphrase = passphraseOf(line);
        if (!passphrase)
            return tl::unexpected(passphrase.error());
        auto file = SealedReader::open(line.words.at(1), *passphrase);
        if (!file)
            return tl::unexpected(file.error());
        auto first = (*file)->readLine();
        if (!first)
            return tl::unexpected(first.error());
        auto authority = fromAuthorityLine(first->value_or(QByteArray()));
        if (!authority)
            return tl::unexpected(authority.error());
        const bool isHead = !*authority;
        return BackupFile{*std::move(file), *std::move(authority), isHead ? *first : std::nullopt};
    }

    [[nodiscard]] Result<std::optional<QByteArray>> readLine()
    {
        return head ? std::exchange(head, std::nullopt) : file->readLine();
    }
};

//! Whether what the backup holds may go into \a folder.
Result<> mayTakeOver(const QString& folder, const BackupFile& backup, bool isReplacing)
{
    if (!backup.authority || isReplacing)
        return {};
    const auto there = identity::DeviceAuthority::read(folder);
    const bool isFree = there ? there->certificate() == backup.authority->certificate()
                              : there.error().code == ErrorCode::NotFound;
    if (isFree)
        return {};
    return failure(
        ErrorCode::Conflict,
        u"%1 holds the identity of another headquarters, or a damaged one. Nothing was "
        u"changed. Restore into another folder, or put that one aside, under names that "
        u"end in .old, with --replace-identity"_s.arg(identity::identityFolderIn(folder)));
}

Result<> putAuthority(const QString& folder, const BackupFile& backup)
{
    if (!backup.authority)
        return {};
    auto put = backup.authority->putInto(folder);
    if (put || put.error().code != ErrorCode::Conflict)
        return put;
    return identity::DeviceAuthority::setAside(folder).and_then(
        [&] { return backup.authority->putInto(folder); });
}

Result<BackupSummary> restoreFrom(BackupFile& backup,
                                  const CommandLine& line,
                                  const Console& console)
{
    const QString& folder = line.words.at(0);
    // The authority goes where it belongs when all was read and before the data counts: whatever
    // breaks this off, the same can be done once more.
    const auto read = [&]() -> Result<std::optional<QByteArray>> {
        auto text = backup.readLine();
        if (!text || *text)
            return text;
        const auto put = putAuthority(folder, backup);
        return put ? text : tl::unexpected(put.error());
    };
    return mayTakeOver(folder, backup, line.options.isSet(QLatin1StringView(kReplaceIdentity)))
        .and_then([&] {
            return HeadquartersStore::restore(
                folder, read, console.clock, line.options.value(u"database"_s));
        });
}

} // namespace

Result<ExitCode> backupCommand(const CommandLine& line, const Console& console)
{
    if (line.words.size() != 2)
        return failure(
            ErrorCode::Invalid,
            u"say which headquarters and which file: carnetctl backup DIR FILE --passphrase-file F"_s);
    const auto passphrase = passphraseOf(line);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    const QString& folder = line.words.at(0);
    const bool isWithIdentity = line.options.isSet(QLatin1StringView(kWithIdentity));
    // A view does not need the lock, so headquarters goes on serving.
    const auto store = HeadquartersStore::open(folder, console.clock, console.random, false);
    if (!store)
        return tl::unexpected(store.error());
    const auto file = SealedWriter::create(line.words.at(1), *passphrase, console.random);
    if (!file)
        return tl::unexpected(file.error());
    if (isWithIdentity) {
        if (const auto written = writeAuthority(folder, **store, **file); !written)
            return tl::unexpected(written.error());
    }
    const auto summary =
        (*store)->backUp([&file](const QByteArray& text) { return (*file)->write(text + '\n'); });
    if (!summary)
        return tl::unexpected(summary.error());
    if (const auto done = (*file)->finish(); !done)
        return tl::unexpected(done.error());
    console.say(u"%1 holds %2."_s.arg(line.words.at(1), wordsFor(*summary)));
    console.say(wordsForIdentity(folder, isWithIdentity));
    return ExitCode::Done;
}

Result<ExitCode> restoreCommand(const CommandLine& line, const Console& console)
{
    if (line.words.size() != 2)
        return failure(ErrorCode::Invalid,
                       u"say which new folder and which file: carnetctl restore DIR FILE "
                       u"--passphrase-file F"_s);
    const QString& folder = line.words.at(0);
    const QString database = line.options.value(u"database"_s);
    if (!database.isEmpty() && !isPostgresPlace(database))
        return failure(ErrorCode::Invalid,
                       u"--database has to be a URL like postgresql://carnet@host/carnet"_s);
    auto backup = BackupFile::open(line);
    if (!backup)
        return tl::unexpected(backup.error());
    const auto summary = restoreFrom(*backup, line, console);
    if (!summary)
        return tl::unexpected(summary.error());
    // Opened once, it is brought up to date, and seen to be whole.
    const auto store = HeadquartersStore::open(folder, console.clock, console.random);
    if (!store)
        return tl::unexpected(store.error());
    const auto epoch = (*store)->epoch();
    if (!epoch)
        return tl::unexpected(epoch.error());
    console.say(u"%1 is a headquarters again: %2."_s.arg(folder, wordsFor(*summary)));
    console.say(u"Its epoch is %1: every till sends again what it sent since, as far as it still "
                u"has it, which is two weeks. Never serve the old one again."_s.arg(*epoch));
    const auto authority = identity::authorityThere(folder, **store);
    console.say(authority ? u"Tills with certificates know it again, by %1."_s.arg(
                    identity::identityFolderIn(folder))
                          : authority.error().detail);
    return ExitCode::Done;
}

} // namespace carnet
