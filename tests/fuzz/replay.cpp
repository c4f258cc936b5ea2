// A target without libFuzzer: the files it is given (the corpus, or what a search has found), the
// seeds, and of each a fixed sequence of damaged versions. Ends badly where the target does.
#include "tests/fuzz/target.h"

#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QTextStream>

#include <random>

using namespace Qt::StringLiterals;

namespace {

constexpr int kDamagedVersions = 300; // of each input
constexpr quint32 kSequence = 20'261'130;

//! Cut, doubled, swapped with part of another, or with some bytes changed.
QByteArray damaged(QByteArray input, const QByteArray& other, std::mt19937& random)
{
    const auto below = [&random](qsizetype end) {
        return static_cast<qsizetype>(random() % static_cast<quint32>(std::max<qsizetype>(end, 1)));
    };
    switch (random() % 4) {
    case 0:
        return input.left(below(input.size()));
    case 1: {
        const qsizetype at = below(input.size());
        return input.insert(at, input.mid(below(input.size()), below(64)));
    }
    case 2:
        return input.left(below(input.size())) + other.mid(below(other.size()));
    default:
        for (qsizetype changes = 1 + below(8); changes > 0 && !input.isEmpty(); --changes)
            input[below(input.size())] = static_cast<char>(random() & 0xFFU);
        return input;
    }
}

QList<QByteArray> inputsIn(const QStringList& paths)
{
    QList<QByteArray> inputs;
    for (const QString& path : paths) {
        QStringList files{path};
        for (QDirIterator folder(path, QDir::Files); folder.hasNext();)
            files.append(folder.next());
        for (const QString& name : files) {
            QFile file(name);
            if (!QFileInfo(name).isDir() && file.open(QIODevice::ReadOnly))
                inputs.append(file.readAll());
        }
    }
    return inputs;
}

} // namespace

int main(int count, char* arguments[])
{
    QLoggingCategory::setFilterRules(u"*=false"_s);
    QStringList paths;
    for (int i = 1; i < count; ++i)
        paths.append(QFile::decodeName(arguments[i]));
    const QList<QByteArray> inputs = carnet::fuzz::seeds() + inputsIn(paths);
    if (inputs.isEmpty())
        return 1; // a target without seeds tries nothing
    std::mt19937 random(kSequence);
    qint64 fed = 0;
    carnet::fuzz::feed({});
    for (const QByteArray& input : inputs) {
        carnet::fuzz::feed(input);
        for (int i = 0; i < kDamagedVersions; ++i, ++fed) {
            const auto other = static_cast<qsizetype>(random()) % inputs.size();
            carnet::fuzz::feed(damaged(input, inputs.at(other), random));
        }
    }
    QTextStream(stdout) << inputs.size() << " inputs and " << fed << " damaged versions read"
                        << Qt::endl;
    return 0;
}
