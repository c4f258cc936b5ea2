#include "models/storage/generations.h"

#include "models/storage/closingnote.h"
#include "models/storage/storagefolder.h"
#include "models/storage/storagelog.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

qint64 numberOf(const QString& name)
{
    static const QRegularExpression form(u"^generation-(\\d+)\\.sqlite$"_s);
    return form.match(name).captured(1).toLongLong(); // 0 for any other name
}

QStringList filesOf(const QString& path)
{
    return {path, path + u"-wal"_s, path + u"-shm"_s};
}

} // namespace

Generations::Generations(QString folder)
    : m_folder(std::move(folder))
{
}

QString Generations::pathOf(const QString& name) const
{
    return m_folder + u'/' + name;
}

QStringList Generations::names() const
{
    QStringList found = QDir(m_folder).entryList({u"generation-*.sqlite"_s}, QDir::Files);
    found.removeIf([](const QString& name) { return numberOf(name) == 0; });
    std::ranges::sort(found, {}, numberOf);
    return found;
}

QString Generations::nextName() const
{
    const QStringList known = names() + QStringList{pointedAt()};
    qint64 last = 0;
    for (const QString& name : known)
        last = std::max(last, numberOf(name));
    return u"generation-%1.sqlite"_s.arg(last + 1);
}

QString Generations::pointedAt() const
{
    QFile file(pathOf(u"current"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString name = QString::fromUtf8(file.readAll()).trimmed();
    return numberOf(name) > 0 ? name : QString();
}

QString Generations::liveName() const
{
    QString pointed = pointedAt();
    if (!pointed.isEmpty())
        return pointed;
    // Without a pointer the newest file is the best there is; the outbox log holds the rest.
    const QStringList known = names();
    return known.isEmpty() ? nextName() : known.last();
}

Result<> Generations::publish(const QString& name) const
{
    if (pointedAt() == name)
        return {};
    return replaceFile(pathOf(u"current"_s), name.toUtf8() + '\n');
}

Result<> Generations::putAside(const QString& name) const
{
    for (const QString& path : filesOf(pathOf(name))) {
        const QString aside = path + u".damaged"_s;
        QFile::remove(aside);
        if (QFile::exists(path) && !QFile::rename(path, aside))
            return failure(ErrorCode::Storage,
                           u"a damaged file could not be put aside; it was left as it is"_s);
    }
    return syncToDisk(m_folder);
}

void Generations::removeOthers(const QString& live) const
{
    for (const QString& name : names()) {
        if (name == live)
            continue;
        for (const QString& path : filesOf(pathOf(name)))
            QFile::remove(path);
    }
}

Result<std::unique_ptr<Database>> Generations::openLive() const
{
    QString live = liveName();
    const auto isAsLeft = ClosingNote(m_folder).take(pathOf(live));
    if (!isAsLeft)
        return tl::unexpected(isAsLeft.error());
    auto database = Database::open(
        pathOf(live), Schema::Terminal, *isAsLeft ? Soundness::Known : Soundness::Unknown);
    const bool mayHeal = !database && database.error().code == ErrorCode::Storage
        && QFile::exists(pathOf(live)) && !Database::isSound(pathOf(live));
    if (mayHeal) {
        qCCritical(lcStorage,
                   "%s is damaged and put aside: %s",
                   qUtf8Printable(live),
                   qUtf8Printable(database.error().detail));
        const QString fresh = nextName();
        if (const auto moved = putAside(live); !moved)
            return tl::unexpected(moved.error());
        live = fresh;
        database = Database::open(pathOf(live), Schema::Terminal);
    }
    if (!database)
        return database;
    if (const auto published = publish(live); !published)
        return tl::unexpected(published.error());
    removeOthers(live);
    return database;
}

} // namespace carnet
