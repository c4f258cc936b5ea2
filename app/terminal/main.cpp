#include "app/process/stopsignals.h"
#include "app/terminal/announcer.h"
#include "app/terminal/attendant.h"
#include "app/terminal/departure.h"
#include "app/terminal/firstrunwindow.h"
#include "app/terminal/outofservice.h"
#include "app/terminal/samplehouse.h"
#include "app/terminal/startfailure.h"
#include "app/terminal/window.h"
#include "app/terminal/words.h"
#include "app/terminal/workplace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QThreadPool>
#include <QTimer>

#include <cstdio>
#include <functional>
#include <optional>
#include <utility>

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
    QString samplePin; //!< of everybody, where this is a sample
    std::function<void()> shown; //!< called when the window stands there
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
                                    "The till's folder; without it, the one of whoever runs this."),
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
    options.settings.folder = parser.isSet(data)
        ? parser.value(data)
        : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
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

//! Nobody stands before it who could choose what this computer is to be.
bool isScript(const Options& options)
{
    return options.selfTest || options.announce || !options.staffId.isEmpty();
}

//! Asks what a computer is to be that is no till yet; the folder of its till, empty when whoever
//! was asked went away.
QString ask(carnet::FirstRunWindow& window)
{
    QString made;
    const QObject answer; // after it nobody listens any more
    QObject::connect(
        &window, &carnet::FirstRunWindow::ready, &answer, [&made](const QString& till) {
            made = till;
            QCoreApplication::quit();
        });
    if (window.quickWindow())
        QApplication::exec();
    return made;
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

//! How a till ended.
struct Ending {
    int code = 0;
    std::optional<carnet::TerminalOrder> order; //!< out of service
    carnet::TerminalIdentity identity;
};

//! The window of a till that was taken out of service, until somebody closes it.
int showOutOfService(carnet::TillWipe wipe, bool isSelfTest)
{
    const auto wiped = wipe.run();
    if (!wiped)
        say(wiped.error().detail);
    const carnet::OutOfService window(std::move(wipe), wiped ? QString() : wiped.error().detail);
    const carnet::StopSignals signals;
    QObject::connect(&signals, &carnet::StopSignals::requested, qApp, &QCoreApplication::quit);
    if (!window.quickWindow() || isSelfTest)
        return kUnusable;
    return QApplication::exec();
}

//! A till at work, until it is closed, or taken out of service.
Ending work(const Options& options, const carnet::Clock& clock, carnet::Random& random)
{
    const auto workplace = open(options, clock, random);
    if (!workplace)
        return {kUnusable, {}, {}};
    carnet::Shell& shell = workplace->shell();
    carnet::Till& till = workplace->till();
    shell.signIn()->tellSamplePin(options.samplePin);
    std::optional<carnet::Attendant> attendant;
    if (!options.staffId.isEmpty())
        attendant.emplace(till, *shell.signIn(), options.staffId);
    carnet::Window window(shell);
    if (!window.isOpen()) {
        say(u"the window could not be loaded; see the messages above. No data was touched."_s);
        return {kUnusable, {}, {}};
    }
    options.shown();
    std::optional<carnet::Announcer> announcer;
    if (options.announce)
        announcer.emplace(shell, till, *window.quickWindow());
    // A till that is told to end closes its store in good order.
    const carnet::StopSignals signals;
    QObject::connect(&signals, &carnet::StopSignals::requested, qApp, &QCoreApplication::quit);
    Ending ending;
    QObject::connect(workplace.get(),
                     &carnet::Workplace::takenOut,
                     qApp,
                     [&ending](const carnet::TerminalOrder& order) {
                         ending.order = order;
                         QCoreApplication::quit();
                     });
    if (options.selfTest)
        QTimer::singleShot(
            0, qApp, [&window] { QCoreApplication::exit(window.warnings() == 0 ? 0 : 1); });
    ending.code = QApplication::exec();
    ending.identity = workplace->identity();
    return ending;
}

//! As work(), with what comes before and after a till's life.
int live(const Options& options, const carnet::Clock& clock, carnet::Random& random)
{
    const QString& folder = options.settings.folder;
    for (;;) {
        auto begun = carnet::TillWipe::begun(folder);
        if (!begun) {
            say(begun.error().detail);
            return kUnusable;
        }
        if (*begun)
            return showOutOfService(**std::move(begun), options.selfTest);
        const Ending ending = work(options, clock, random);
        if (!ending.order)
            return ending.code;
        QThreadPool::globalInstance()->waitForDone(); // a renewed certificate may be on its way
        const auto departed =
            carnet::Departure(folder, clock, random).depart(*ending.order, ending.identity);
        if (!departed) {
            say(departed.error().detail);
            return kUnusable;
        }
    }
}

} // namespace

int main(int argc, char* argv[])
{
    // QApplication, because a ChartView crashes without widgets (Qt 6.4).
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"carnet"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CARNET_VERSION));
    Options options = parse(app);
    carnet::speak(options.settings.locale);

    carnet::SampleHouse sample(QDir(options.settings.folder).filePath(u"sample"_s));
    std::optional<carnet::FirstRunWindow> first; // stays until the till's window stands there
    const auto identity = carnet::TerminalIdentity::read(options.settings.folder);
    const auto wipe = carnet::TillWipe::begun(options.settings.folder);
    const bool wasTakenOut = !wipe || wipe->has_value();
    const bool isNew = !identity && identity.error().code == carnet::ErrorCode::NotFound;
    if (isNew && !wasTakenOut && !isScript(options)) {
        first.emplace(options.settings.folder, sample);
        options.settings.folder = ask(*first);
        if (options.settings.folder.isEmpty())
            return 0;
    }
    if (options.settings.folder == sample.till())
        options.samplePin = carnet::SampleHouse::pin();
    options.shown = [&first] { first.reset(); };
    const carnet::SystemClock clock;
    carnet::SystemRandom random;
    return live(options, clock, random);
}
