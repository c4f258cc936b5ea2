// Mapping files of an import.
#include "app/ctl/mappingreader.h"
#include "tests/fuzz/scratchfile.h"
#include "tests/fuzz/target.h"

#include <QDir>

namespace carnet::fuzz {

void feed(const QByteArray& input)
{
    static const ScratchFile file;
    const QString path = file.holding(input);
    for (const ImportKind kind : {ImportKind::Customers, ImportKind::Products, ImportKind::Sales}) {
        const auto mapping = readMapping(path, kind);
        if (!mapping)
            require(!mapping.error().detail.isEmpty(), "a mapping that is refused hears why");
    }
}

//! Those that come as examples.
QList<QByteArray> seeds()
{
    QList<QByteArray> all;
    const QDir examples(QStringLiteral(CARNET_SOURCE_DIR "/docs/examples/adventureworks"));
    for (const QString& name : examples.entryList({QStringLiteral("*.toml")}, QDir::Files)) {
        QFile file(examples.filePath(name));
        require(file.open(QIODevice::ReadOnly), "an example can be read");
        all.append(file.readAll());
    }
    return all;
}

} // namespace carnet::fuzz
