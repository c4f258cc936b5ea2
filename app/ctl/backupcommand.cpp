#include "app/ctl/commands.h"
#include "app/ctl/progress.h"
#include "app/identity/identityfolder.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/postgresplace.h"
#include "models/storage/sealedfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

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
    // A view does not need the lock, so headquarters goes on serving.
    const auto store =
        HeadquartersStore::open(line.words.at(0), console.clock, console.random, false);
    if (!store)
        return tl::unexpected(store.error());
    const auto file = SealedWriter::create(line.words.at(1), *passphrase, console.random);
    if (!file)
        return tl::unexpected(file.error());
    const auto summary =
        (*store)->backUp([&file](const QByteArray& text) { return (*file)->write(text + '\n'); });
    if (!summary)
        return tl::unexpected(summary.error());
    if (const auto done = (*file)->finish(); !done)
        return tl::unexpected(done.error());
    console.say(u"%1 holds %2."_s.arg(line.words.at(1), wordsFor(*summary)));
    const QString identities = identity::identityFolderIn(line.words.at(0));
    if (QFileInfo(identities).isDir())
        console.say(
            u"The folder %1 is not in it: keep a copy elsewhere, as safe as a password. Tills "
            u"with certificates trust no other."_s.arg(identities));
    return ExitCode::Done;
}

Result<ExitCode> restoreCommand(const CommandLine& line, const Console& console)
{
    if (line.words.size() != 2)
        return failure(ErrorCode::Invalid,
                       u"say which new folder and which file: carnetctl restore DIR FILE "
                       u"--passphrase-file F"_s);
    const QString database = line.options.value(u"database"_s);
    if (!database.isEmpty() && !isPostgresPlace(database))
        return failure(ErrorCode::Invalid,
                       u"--database has to be a URL like postgresql://carnet@host/carnet"_s);
    const auto passphrase = passphraseOf(line);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    const auto file = SealedReader::open(line.words.at(1), *passphrase);
    if (!file)
        return tl::unexpected(file.error());
    const auto summary = HeadquartersStore::restore(
        line.words.at(0), [&file] { return (*file)->readLine(); }, console.clock, database);
    if (!summary)
        return tl::unexpected(summary.error());
    // Opened once, it is brought up to date, and seen to be whole.
    const auto store = HeadquartersStore::open(line.words.at(0), console.clock, console.random);
    if (!store)
        return tl::unexpected(store.error());
    const auto epoch = (*store)->epoch();
    if (!epoch)
        return tl::unexpected(epoch.error());
    console.say(u"%1 is a headquarters again: %2."_s.arg(line.words.at(0), wordsFor(*summary)));
    console.say(u"Its epoch is %1: every till sends again what it sent since, as far as it still "
                u"has it, which is two weeks. Never serve the old one again."_s.arg(*epoch));
    return ExitCode::Done;
}

} // namespace carnet
