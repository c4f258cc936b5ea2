#include "app/sync/syncmodule.h"
#include "models/domain/uuid7.h"
#include "models/storage/pin.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/timings.h"
#include "tests/support/retailer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace carnet;

//! The start of a till with 50,000 customers, from the process to the client book: signed in, first
//! cards and filters on the screen. In turn with a program that only opens an empty Qt Quick
//! window. Whoever signs in has a PIN checked on the way, which takes the time it is meant to take.
//! Once with the PIN there from the first moment, and once as people do it: they see their names,
//! choose, type, and wait from the last digit on.
//! Without a screen, and on an X server where there is Xvfb: there a window costs what it costs.

namespace {

constexpr int kRetailersCustomers = 121'000; // of which the store has a little more than 50,000
constexpr int kBook = 2'000;
constexpr auto kStaffId = "1001";
constexpr int kRuns = 9;
constexpr double kGoal = 2;
constexpr auto kTyping = 1500ms; // a name and six digits, by somebody quick
constexpr int kPatienceMs = 60'000;

QString programs()
{
    return QFileInfo(QCoreApplication::applicationDirPath() + u"/../.."_s).canonicalFilePath();
}

QList<QStringList> commands(const QString& hq)
{
    const QString till = QFileInfo(hq).path() + u"/till-1"_s;
    return {{u"demo"_s, hq, u"--customers"_s, QString::number(kRetailersCustomers)},
            {u"terminal"_s, u"add"_s, hq, till, u"--store"_s, u"MUC01"_s}};
}

//! As large a client book as people have.
Result<qsizetype> fillBook(TerminalStore& store, const Clock& clock, Random& random)
{
    const auto associates = store.all<Associate>();
    const auto customers = store.customers();
    if (!associates || !customers)
        return failure(ErrorCode::Storage, u"the till cannot be read"_s);
    const auto me =
        std::ranges::find(*associates, QLatin1StringView(kStaffId), &Associate::staffId);
    const auto book = store.customersIn(ClientBook::idFor(me->id));
    if (!book)
        return tl::unexpected(book.error());
    const Gesture gesture{me->id, {}, clock.nowMs(), uuid7(clock.nowMs(), random)};
    for (qsizetype size = book->size(), next = 0; size < kBook && next < customers->size();
         ++next) {
        const auto place = store.find({EntityKind::Membership, customers->at(next).value});
        if (place && *place)
            continue;
        if (const auto added = store.apply({draft::addToBook(gesture, customers->at(next))});
            !added)
            return tl::unexpected(added.error());
        ++size;
    }
    return customers->size();
}

//! Fills the store of the till, as its first day does; the number of its customers.
Result<qsizetype> fillTill(const test::Retailer& retailer)
{
    const SystemClock clock;
    SystemRandom random;
    auto identity = TerminalIdentity::read(retailer.till(1));
    if (!identity)
        return tl::unexpected(identity.error());
    identity->headquartersUrl = retailer.url();
    const auto store = StoreThread<TerminalStore>::start(
        [&] { return TerminalStore::open(retailer.till(1), clock, random); });
    if (!store)
        return tl::unexpected(store.error());
    sync::SyncModule sync(**store, *identity, clock, random);
    const auto reaches = [&sync](const auto& state) {
        return bench::await(sync, &sync::SyncModule::statusChanged, state);
    };
    const auto isUpToDate = [&sync] {
        return sync.status().state == sync::SyncStatus::State::UpToDate
            && sync.status().pending == 0;
    };
    sync.goOnline();
    if (!reaches(isUpToDate))
        return failure(ErrorCode::Network, u"the till does not catch up"_s);
    auto filled =
        (*store)->run([&](TerminalStore& opened) { return fillBook(opened, clock, random); });
    filled.waitForFinished();
    sync.operationsWaiting();
    if (!reaches([&sync] { return sync.status().pending > 0; }) || !reaches(isUpToDate))
        return failure(ErrorCode::Network, u"the client book does not reach headquarters"_s);
    return filled.result();
}

//! A program that says on standard output how far it is.
class Start final
{
public:
    Start(const QString& program,
          const QStringList& arguments,
          const QProcessEnvironment& environment)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_timer.start();
        m_process.start(program, arguments);
    }
    ~Start()
    {
        m_process.terminate();
        m_process.waitForFinished(kPatienceMs);
    }
    Q_DISABLE_COPY_MOVE(Start)

    void type(const QString& line)
    {
        m_process.write(line.toUtf8() + '\n');
        m_process.waitForBytesWritten();
    }

    //! What is measured from here on has this as its beginning.
    void restartClock() { m_timer.start(); }

    //! Milliseconds from the start of the process to the line; negative when it does not come.
    [[nodiscard]] double msUntil(const QByteArray& line)
    {
        while (m_process.canReadLine() || m_process.waitForReadyRead(kPatienceMs)) {
            if (m_process.canReadLine() && m_process.readLine().trimmed() == line)
                return static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
        }
        return -1;
    }

private:
    QProcess m_process;
    QElapsedTimer m_timer;
};

struct Starts {
    bench::Timings emptyWindow;
    bench::Timings pin; //!< comparing it, and nothing else
    bench::Timings signIn;
    bench::Timings book;
    bench::Timings everybody;
    bench::Timings lastDigit; //!< from the last digit of somebody who types to the client book
};

//! How long a PIN is compared here and now, by itself.
Result<double> comparePin(const QString& hash)
{
    QElapsedTimer timer;
    timer.start();
    if (!pinMatches(test::Retailer::pin(), hash))
        return failure(ErrorCode::Invalid, u"the PIN does not match its own hash"_s);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

//! Milliseconds from the last digit to the client book.
double typeLater(const QString& program,
                 const QStringList& arguments,
                 const QProcessEnvironment& environment)
{
    Start carnet(program, arguments, environment);
    if (carnet.msUntil("sign-in") < 0)
        return -1;
    std::this_thread::sleep_for(kTyping);
    carnet.restartClock();
    carnet.type(test::Retailer::pin());
    return carnet.msUntil("book");
}

//! The two programs in turn, so that both meet the same machine.
Result<Starts> start(const test::Retailer& retailer, const QProcessEnvironment& environment)
{
    const QString program = programs() + u"/app/terminal/carnet"_s;
    const QStringList arguments{u"--data"_s,
                                retailer.till(1),
                                u"--headquarters"_s,
                                retailer.url(),
                                u"--language"_s,
                                u"en"_s,
                                u"--announce"_s,
                                u"--sign-in"_s,
                                QString::fromLatin1(kStaffId)};
    SystemRandom random;
    const auto hash = hashPin(test::Retailer::pin(), random);
    if (!hash)
        return tl::unexpected(hash.error());
    Starts starts;
    for (int run = 0; run <= kRuns; ++run) {
        Start window(programs() + u"/tests/benchmarks/emptywindow"_s, {}, environment);
        const double windowMs = window.msUntil("window");
        std::optional<Start> carnet(std::in_place, program, arguments, environment);
        carnet->type(test::Retailer::pin());
        const double signInMs = carnet->msUntil("sign-in");
        const double bookMs = carnet->msUntil("book");
        const double everybodyMs = carnet->msUntil("everybody");
        carnet.reset(); // a till is open once
        const double lastDigitMs = typeLater(program, arguments, environment);
        const auto pinMs = comparePin(*hash);
        if (!pinMs)
            return tl::unexpected(pinMs.error());
        if (windowMs < 0 || everybodyMs < 0 || lastDigitMs < 0)
            return failure(ErrorCode::Cancelled, u"a program does not say how far it is"_s);
        if (run == 0)
            continue; // fills the caches of the disk
        starts.emptyWindow.add(windowMs);
        starts.pin.add(*pinMs);
        starts.signIn.add(signInMs);
        starts.book.add(bookMs);
        starts.everybody.add(everybodyMs);
        starts.lastDigit.add(lastDigitMs);
    }
    return starts;
}

void tell(const char* what, const bench::Timings& timings, const bench::Timings& than)
{
    std::printf("%-58s median %5.0f ms (%.0f to %.0f), %.2f windows\n",
                what,
                timings.median(),
                timings.least(),
                timings.greatest(),
                timings.median() / than.median());
}

Result<> measure(const test::Retailer& retailer, const QProcessEnvironment& environment)
{
    const auto starts = start(retailer, environment);
    if (!starts)
        return tl::unexpected(starts.error());
    const bench::Timings& window = starts->emptyWindow;
    std::printf("on the platform %s:\n",
                qUtf8Printable(environment.value(u"QT_QPA_PLATFORM"_s, u"of the desktop"_s)));
    tell("an empty Qt Quick window", window, window);
    tell("comparing a PIN, which is slow on purpose", starts->pin, window);
    tell("carnet, associates can be chosen", starts->signIn, window);
    tell("carnet, signed in, cards and filters of the book are there", starts->book, window);
    tell("carnet, all customers can be found", starts->everybody, window);
    tell("carnet, from the last digit of the PIN to the book", starts->lastDigit, window);
    const double ratio = starts->book.median() / window.median();
    std::printf("usable book: ratio %.2f, goal at most %.0f: %s\n",
                ratio,
                kGoal,
                ratio <= kGoal ? "kept" : "missed");
    std::fflush(stdout);
    return {};
}

//! The environment of an X server that draws into memory, if there is one on this machine.
std::optional<QProcessEnvironment> startXServer(QProcess& server)
{
    server.start(u"Xvfb"_s,
                 {u"-displayfd"_s, u"1"_s, u"-noreset"_s, u"-screen"_s, u"0"_s, u"1920x1200x24"_s});
    if (!server.waitForStarted() || !server.waitForReadyRead(kPatienceMs))
        return std::nullopt;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"DISPLAY"_s, u':' + QString::fromLatin1(server.readLine().trimmed()));
    return environment;
}

Result<> measure()
{
    const auto retailer = test::Retailer::prepare(programs(), commands, 0);
    if (!retailer)
        return tl::unexpected(retailer.error());
    const auto customers = fillTill(**retailer);
    if (!customers)
        return tl::unexpected(customers.error());
    std::printf("a till with %lld customers, %d of them in the client book\n",
                static_cast<long long>(*customers),
                kBook);
    if (auto done = measure(**retailer, QProcessEnvironment::systemEnvironment()); !done)
        return done;
    QProcess server;
    const auto screen = startXServer(server);
    auto done = screen ? measure(**retailer, *screen) : Result<>();
    server.terminate();
    server.waitForFinished();
    return done;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const auto measured = measure();
    if (!measured)
        std::fprintf(stderr, "bench_start: %s\n", qUtf8Printable(measured.error().detail));
    return measured ? 0 : 1;
}
