#include "app/ctl/console.h"
#include "app/ctl/interrupt.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    arguments.removeFirst();

    const carnet::SystemClock clock;
    carnet::SystemRandom random;
    const carnet::Interrupt interrupt;
    const bool isTerminal = isatty(STDERR_FILENO) == 1;
    bool hasProgressLine = false;
    const auto print = [](FILE* stream, const QString& text) {
        std::fputs(qUtf8Printable(text), stream);
        std::fflush(stream);
    };
    const auto endProgressLine = [&] {
        if (std::exchange(hasProgressLine, false))
            print(stderr, u"\n"_s);
    };
    const carnet::Console console{clock,
                                  random,
                                  [&](const QString& line) {
                                      endProgressLine();
                                      print(stdout, line + u'\n');
                                  },
                                  [&](const QString& line) {
                                      endProgressLine();
                                      print(stderr, line + u'\n');
                                  },
                                  [&](const QString& line) {
                                      hasProgressLine = isTerminal;
                                      print(stderr,
                                            isTerminal ? u"\r\033[K"_s + line : line + u'\n');
                                  },
                                  isTerminal || arguments.contains(u"--progress"_s),
                                  carnet::Interrupt::isRequested,
                                  [] { return QTextStream(stdin).readLine(); }};
    return static_cast<int>(carnet::runCommand(arguments, console));
}
