#include "tests/support/testprogram.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>
#include <QTest>

#include <cstdio>

using namespace carnet::test;

namespace {

using Tests = QMap<QString, RegisteredTest::Make>;

Tests& tests()
{
    static Tests all; // made by whichever registers first
    return all;
}

} // namespace

RegisteredTest::RegisteredTest(const char* file, Make make)
{
    tests().insert(QFileInfo(QString::fromLocal8Bit(file)).completeBaseName(), make);
}

int main(int argc, char* argv[])
{
    const auto wanted = tests().constFind(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (wanted == tests().cend()) {
        std::fprintf(stderr, "usage: %s TEST [FUNCTION...], where TEST is one of\n", argv[0]);
        for (const QString& name : tests().keys())
            std::fprintf(stderr, "  %s\n", qUtf8Printable(name));
        return 2;
    }
    // Qt Test reads what follows the name as its own command line.
    argv[1] = argv[0];
    int left = argc - 1;
    const QCoreApplication app(left, argv + 1);
    const auto test = (*wanted)();
    return QTest::qExec(test.get(), left, argv + 1);
}
