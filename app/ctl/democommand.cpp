#include "app/ctl/commands.h"
#include "app/ctl/demowriter.h"
#include "app/ctl/progress.h"
#include "models/domain/pinlength.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qint64 kUsualCustomers = 2000;
constexpr qint64 kMostCustomers = 1'000'000;

Result<DemoOptions> readOptions(const CommandLine& line, const Clock& clock)
{
    const auto customers = numberOption(line, u"customers"_s, kUsualCustomers);
    if (!customers)
        return tl::unexpected(customers.error());
    const auto seed = numberOption(line, u"seed"_s, 1);
    if (!seed)
        return tl::unexpected(seed.error());
    if (*customers < 1 || *customers > kMostCustomers)
        return failure(ErrorCode::Invalid, u"--customers has to be from 1 to 1,000,000"_s);
    DemoOptions options;
    options.customers = static_cast<int>(*customers);
    options.seed = static_cast<quint64>(*seed);
    options.today = QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date();
    if (line.options.isSet(u"today"_s))
        options.today = QDate::fromString(line.options.value(u"today"_s), Qt::ISODate);
    options.pin = line.options.value(u"pin"_s);
    if (!options.pin.isEmpty() && !isPin(options.pin))
        return failure(ErrorCode::Invalid, u"--pin has to be %1 digits"_s.arg(kPinLength));
    if (!options.today.isValid())
        return failure(ErrorCode::Invalid, u"--today has to be a day like 2026-03-12"_s);
    return options;
}

Result<> fill(const QString& folder, const DemoOptions& options, const Console& console)
{
    const auto store = HeadquartersStore::open(folder, console.clock, console.random);
    if (!store)
        return tl::unexpected(store.error());
    Progress progress(u"customers"_s, console.clock, console.showProgress);
    WriteWatch watch;
    watch.isCancelled = console.isCancelled;
    if (console.isTerminal)
        watch.progress = [&](qint64 customers) {
            progress.at(customers, static_cast<double>(customers) / options.customers);
        };
    if (auto written = writeDemo(**store, DemoRetailer(options), options.seed, watch); !written)
        return written;
    console.say(u"%1 customers in %2 s."_s.arg(grouped(options.customers))
                    .arg(static_cast<double>(progress.elapsedMs()) / 1000, 0, 'f', 1));
    return {};
}

//! True when there is nothing in the way of a new headquarters.
bool isFree(const QString& folder)
{
    return !QFileInfo::exists(folder)
        || QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

Result<ExitCode> demoCommand(const CommandLine& line, const Console& console)
{
    if (line.words.size() != 1)
        return failure(ErrorCode::Invalid, u"say which folder: carnetctl demo DIR"_s);
    const QString& folder = line.words.first();
    const auto options = readOptions(line, console.clock);
    if (!options)
        return tl::unexpected(options.error());
    const DemoHouse house = makeDemoHouse(*options);
    const bool isNew = isFree(folder);
    if (isNew) {
        const auto made =
            HeadquartersStore::create(folder, house.legalEntity, console.clock, console.random);
        if (!made)
            return tl::unexpected(made.error());
    }
    if (const auto filled = fill(folder, *options, console); !filled) {
        if (isNew)
            QDir(folder).removeRecursively();
        return tl::unexpected(filled.error());
    }
    console.say(u"The PIN of every demo associate is %1."_s.arg(house.pin));
    return ExitCode::Done;
}

} // namespace carnet
