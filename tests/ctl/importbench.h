#pragma once

#include "app/ctl/importfile.h"
#include "app/ctl/referencerows.h"
#include "tests/support/fakes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace carnet::test {

//! A fresh headquarters in a temporary folder, and files to import into it.
class ImportBench
{
public:
    ImportBench()
    {
        if (!QDir().mkpath(headquarters())
            || !QFile::copy(emptyHeadquarters(), QDir(headquarters()).filePath(fileName())))
            qFatal("cannot copy the empty headquarters");
        open();
    }

    [[nodiscard]] QString headquarters() const { return folder.filePath(QStringLiteral("hq")); }

    void open()
    {
        store.reset();
        auto opened = HeadquartersStore::open(headquarters(), clock, random);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        store = *std::move(opened);
    }

    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const
    {
        QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a file of the test");
        return path;
    }

    [[nodiscard]] qint64 count(const QString& kind) const
    {
        const auto status = store->status();
        return status ? status->counts.value(kind) : -1;
    }

    [[nodiscard]] Result<ImportReport> import(const ImportRequest& request,
                                              const ImportWatch& watch = {}) const
    {
        return importFile(*store, clock, request, watch);
    }

    static QString fileName() { return QStringLiteral("headquarters.sqlite"); }

    //! Made once for a test program: hashing the PIN takes its time on purpose.
    static QString emptyHeadquarters()
    {
        static const QTemporaryDir made;
        const QString folder = made.filePath(QStringLiteral("hq"));
        QString path = QDir(folder).filePath(fileName());
        if (QFile::exists(path))
            return path;
        const FixedClock clock;
        SeededRandom random(1);
        const FirstSetup setup{QStringLiteral("Test"),
                               QStringLiteral("USD"),
                               QStringLiteral("UTC"),
                               QStringLiteral("4711")};
        if (const auto done = initHeadquarters(folder, setup, clock, random); !done)
            qFatal("%s", qPrintable(done.error().detail));
        return path;
    }

    QTemporaryDir folder;
    FixedClock clock;
    SeededRandom random{1};
    std::unique_ptr<HeadquartersStore> store;
};

} // namespace carnet::test
