// Between libFuzzer and a target: what it is to start from, then one input after the other.
#include "tests/fuzz/target.h"

#include <QDir>
#include <QFile>
#include <QHashFunctions>
#include <QLoggingCategory>

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*arguments*/)
{
    QHashSeed::setDeterministicGlobalSeed(); // an input does the same each time
    QLoggingCategory::setFilterRules(u"*=false"_s);
    const QDir folder(qEnvironmentVariable("CARNET_FUZZ_SEEDS"));
    if (folder.path().isEmpty())
        return 0;
    const QList<QByteArray> seeds = carnet::fuzz::seeds();
    for (qsizetype i = 0; i < seeds.size(); ++i) {
        QFile file(folder.filePath(u"seed-%1"_s.arg(i)));
        if (!file.open(QIODevice::WriteOnly) || file.write(seeds.at(i)) != seeds.at(i).size())
            qFatal("cannot write the seeds");
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    carnet::fuzz::feed(
        QByteArray(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size)));
    return 0;
}
