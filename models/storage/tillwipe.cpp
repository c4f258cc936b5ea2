#include "models/storage/tillwipe.h"

#include "models/storage/storagefolder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kNote = u"taken-out.json"_s;

//! What proves who the till is; both hold a key.
const QStringList kKeys{u"terminal.json*"_s, u"enrolment.key*"_s};
//! All else that a till writes into its folder, but the lock and the note.
const QStringList kData{
    u"generation-*"_s, u"outbox.log*"_s, u"current*"_s, u"closed*"_s, u"ballast*"_s};

QStringList namesIn(const QString& folder, const QStringList& forms)
{
    return QDir(folder).entryList(forms, QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

Result<> cannot(const QString& what, const QFile& file)
{
    return failure(ErrorCode::Storage,
                   u"%1 cannot be %2: %3"_s.arg(file.fileName(), what, file.errorString()));
}

//! In its place, before its name goes: what is only unlinked can be read from the disk.
Result<> overwrite(const QString& path)
{
    constexpr qint64 kBlock = 1024L * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return cannot(u"opened"_s, file);
    const QByteArray zeros(kBlock, '\0');
    for (qint64 left = file.size(); left > 0;) {
        const qint64 written = file.write(zeros.constData(), std::min(left, kBlock));
        if (written <= 0)
            return cannot(u"overwritten"_s, file);
        left -= written;
    }
    if (!file.flush())
        return cannot(u"overwritten"_s, file);
    return syncToDisk(path);
}

} // namespace

TillWipe::TillWipe(QString folder, Intent intent)
    : m_folder(std::move(folder))
    , m_intent(std::move(intent))
{
}

QString TillWipe::pathOf(const QString& name) const
{
    return m_folder + u'/' + name;
}

Result<> TillWipe::write() const
{
    const QJsonObject note{{u"order"_s, m_intent.order.toJson()},
                           {u"headquarters_url"_s, m_intent.headquartersUrl},
                           {u"authority"_s, QString::fromLatin1(m_intent.authority)},
                           {u"done"_s, m_isDone},
                           {u"reported"_s, m_isReported}};
    return replaceFile(pathOf(kNote), QJsonDocument(note).toJson());
}

Result<TillWipe> TillWipe::begin(const QString& folder, const Intent& intent)
{
    TillWipe wipe(folder, intent);
    if (const auto written = wipe.write(); !written)
        return tl::unexpected(written.error());
    return wipe;
}

Result<std::optional<TillWipe>> TillWipe::read(const QString& folder)
{
    const auto there = isThere(folder + u'/' + kNote);
    if (!there)
        return tl::unexpected(there.error());
    if (!*there)
        return std::optional<TillWipe>();
    QFile file(folder + u'/' + kNote);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, kNote + u": "_s + file.errorString());
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    // Replaced at once or not at all, so one that cannot be read was not written by a till.
    auto order = TerminalOrder::fromJson(note.value(u"order"_s).toObject());
    if (!order)
        return failure(ErrorCode::Invalid, kNote + u" is damaged; ask headquarters"_s);
    TillWipe wipe(folder,
                  {*std::move(order),
                   note.value(u"headquarters_url"_s).toString(),
                   note.value(u"authority"_s).toString().toLatin1()});
    wipe.m_isDone = note.value(u"done"_s).toBool();
    wipe.m_isReported = note.value(u"reported"_s).toBool();
    return std::optional(std::move(wipe));
}

Result<std::optional<TillWipe>> TillWipe::begun(const QString& folder)
{
    auto found = read(folder);
    if (!found || !*found || !(*found)->m_isDone)
        return found;
    const auto isTillAgain = isThere(folder + u"/terminal.json"_s);
    if (!isTillAgain)
        return tl::unexpected(isTillAgain.error());
    if (*isTillAgain) // its enrolment was killed before it could take the note away
        return forgetIn(folder).map([] { return std::optional<TillWipe>(); });
    return found;
}

Result<> TillWipe::finishIn(const QString& folder)
{
    auto found = read(folder);
    if (!found)
        return tl::unexpected(found.error());
    return *found && !(*found)->m_isDone ? (*found)->run() : Result<>();
}

Result<> TillWipe::forgetIn(const QString& folder)
{
    QFile note(folder + u'/' + kNote);
    return !note.exists() || note.remove() ? syncToDisk(folder) : cannot(u"removed"_s, note);
}

QStringList TillWipe::left() const
{
    return namesIn(m_folder, kKeys) + namesIn(m_folder, kData);
}

Result<bool> TillWipe::step()
{
    const QStringList names = left();
    if (names.isEmpty())
        return false;
    const QString path = pathOf(names.constFirst());
    // A disk that cannot be written any more may still forget a name.
    const auto overwritten = overwrite(path);
    QFile file(path);
    if (!file.remove())
        return overwritten ? cannot(u"removed"_s, file).map([] { return true; })
                           : tl::unexpected(overwritten.error());
    return syncToDisk(m_folder).map([] { return true; });
}

Result<> TillWipe::run()
{
    for (;;) {
        const auto more = step();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
    }
    m_isDone = true;
    return write();
}

Result<> TillWipe::noteReported()
{
    m_isReported = true;
    return write();
}

} // namespace carnet
