#include "app/process/stopsignals.h"
#include "app/terminal/announcer.h"
#include "app/terminal/attendant.h"
#include "app/terminal/startfailure.h"
#include "app/terminal/window.h"
#include "app/terminal/words.h"
#include "app/terminal/workplace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int kUnusable = 2; // exit code: nothing was started, nothing was changed
constexpr int kRetry = 3; // of the event loop, never of the program

void say(const QString& sentence)
{
    std::fprintf(stderr, "carnet: %s\n", qUtf8Printable(sentence));
}

struct Options {
    carnet::Workplace::Settings settings;
    QString staffId;
    bool announce = false;
    bool selfTest = false;
};

Options parse(const QApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Carnet: the client book at the till."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(
        u"data"_s,
        QCoreApplication::translate("main",
                                    "The till's folder, made by carnetctl terminal enrol or add."),
        u"folder"_s);
    const QCommandLineOption headquarters(
        u"headquarters"_s,
        QCoreApplication::translate("main", "Where headquarters is, if not where it was enrolled."),
        u"url"_s);
    const QCommandLineOption language(
        u"language"_s, QCoreApplication::translate("main", "en, de, nb or fr."), u"code"_s);
    const QCommandLineOption selfTest(
        u"self-test"_s,
        QCoreApplication::translate("main", "Open the window, close it, fail on any warning."));
    const QCommandLineOption signIn(
        u"sign-in"_s,
        QCoreApplication::translate(
            "main", "Sign in at once; the PIN is the first line of standard input."),
        u"staff id"_s);
    const QCommandLineOption announce(
        u"announce"_s,
        QCoreApplication::translate(
            "main", "Print a line when sign-in, the client book and all clients are there."));
    parser.addOptions({data, headquarters, language, signIn, announce, selfTest});
    parser.process(app);

    Options options;
    options.settings.folder = parser.value(data);
    options.settings.headquartersUrl = parser.value(headquarters);
    if (parser.isSet(language))
        options.settings.locale = QLocale(parser.value(language));
    else if (options.settings.locale.language() == QLocale::C)
        options.settings.locale = QLocale(QLocale::English); // no grouping of digits in C
    options.staffId = parser.value(signIn);
    options.announce = parser.isSet(announce);
    options.selfTest = parser.isSet(selfTest);
    return options;
}

//! Opens the till, as often as the person in front of it wants to try; null when they gave up.
std::unique_ptr<carnet::Workplace> open(const Options& options,
                                        const carnet::Clock& clock,
                                        carnet::Random& random)
{
    for (;;) {
        auto workplace = carnet::Workplace::open(options.settings, clock, random);
        if (workplace)
            return *std::move(workplace);
        say(workplace.error().detail);
        if (options.selfTest)
            return nullptr;
        const carnet::StartFailure failure(workplace.error());
        QObject::connect(
            &failure, &carnet::StartFailure::retried, qApp, [] { QCoreApplication::exit(kRetry); });
        if (!failure.quickWindow() || QApplication::exec() != kRetry)
            return nullptr;
    }
}

} // namespace

int main(int argc, char* argv[])
{
    // QApplication, because a ChartView crashes without widgets (Qt 6.4).
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"carnet"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CARNET_VERSION));
    const Options options = parse(app);
    carnet::speak(options.settings.locale);

    if (options.settings.folder.isEmpty()) {
        say(u"say which till this is with --data FOLDER. `carnetctl terminal enrol` makes one, "
            u"on headquarters' own machine `carnetctl terminal add`."_s);
        return kUnusable;
    }
    const carnet::SystemClock clock;
    carnet::SystemRandom random;
    const auto workplace = open(options, clock, random);
    if (!workplace)
        return kUnusable;
    carnet::Shell& shell = workplace->shell();
    carnet::Till& till = workplace->till();
    std::optional<carnet::Attendant> attendant;
    if (!options.staffId.isEmpty())
        attendant.emplace(till, *shell.signIn(), options.staffId);
    carnet::Window window(shell);
    if (!window.isOpen()) {
        say(u"the window could not be loaded; see the messages above. No data was touched."_s);
        return kUnusable;
    }
    std::optional<carnet::Announcer> announcer;
    if (options.announce)
        announcer.emplace(shell, till, *window.quickWindow());
    // A till that is told to end closes its store in good order.
    const carnet::StopSignals signals;
    QObject::connect(&signals, &carnet::StopSignals::requested, &app, &QCoreApplication::quit);
    if (options.selfTest)
        QTimer::singleShot(
            0, &app, [&window] { QCoreApplication::exit(window.warnings() == 0 ? 0 : 1); });
    return QApplication::exec();
}
