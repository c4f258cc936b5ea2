// What headquarters sets for everybody: parameters, affiliations, and what new customers start
// with.
#include "app/ctl/commands.h"
#include "models/domain/customertemplate.h"
#include "models/domain/features.h"
#include "models/domain/uuid7.h"
#include "models/storage/headquartersstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Puts one row the way an operation of headquarters' does: judged by the same rules.
Result<> put(HeadquartersStore& store, const Row& row, const Console& console)
{
    Associate administrator;
    administrator.id.value = row.key.id;
    administrator.role = Role::Headquarters;
    administrator.rights = usualRights(Role::Headquarters);
    auto seen = store.find(row.key);
    if (!seen)
        return tl::unexpected(seen.error());
    const Gesture by{administrator.id, {}, console.clock.nowMs(), {}};
    const Operation draft = draft::putReference(by, row, *seen);
    auto facts = collectFacts(draft, store);
    if (!facts)
        return tl::unexpected(facts.error());
    facts->actor = administrator;
    const Judgement judgement = judge(draft, *facts);
    if (!judgement.isDone())
        return failure(ErrorCode::Invalid,
                       u"%1: %2"_s.arg(judgement.facts.value(u"field"_s).toString(),
                                       judgement.facts.value(u"reason"_s).toString()));
    const auto writer = store.begin();
    if (!writer)
        return tl::unexpected(writer.error());
    for (const Change& change : judgement.changes) {
        if (const auto written = (*writer)->put(*change.after); !written)
            return tl::unexpected(written.error());
    }
    return (*writer)->commit();
}

//! Rules find a parameter by its id; others are where they were made.
Result<SettingId> idOfSetting(const HeadquartersStore& store, const QString& key)
{
    SettingId id = Setting::idFor(key);
    if (isFeatureSetting(key))
        return id;
    const auto all = store.all<Setting>();
    if (!all)
        return tl::unexpected(all.error());
    const auto found = std::ranges::find(*all, key, &Setting::key);
    return found == all->end() ? id : found->id;
}

Result<StoreId> storeWith(const HeadquartersStore& store, const QString& number)
{
    if (number.isEmpty())
        return StoreId();
    const auto all = store.all<Store>();
    if (!all)
        return tl::unexpected(all.error());
    const auto found = std::ranges::find(*all, number, &Store::number);
    if (found == all->end())
        return failure(ErrorCode::NotFound, u"there is no store \"%1\""_s.arg(number));
    return found->id;
}

Result<QList<AffiliationId>> affiliationsNamed(const HeadquartersStore& store,
                                               const QStringList& names)
{
    const auto all = store.all<Affiliation>();
    if (!all)
        return tl::unexpected(all.error());
    QList<AffiliationId> ids;
    for (const QString& name : names) {
        const auto found = std::ranges::find(*all, name, &Affiliation::name);
        if (found == all->end())
            return failure(ErrorCode::NotFound, u"there is no affiliation \"%1\""_s.arg(name));
        ids.append(found->id);
    }
    return ids;
}

} // namespace

Result<ExitCode> setCommand(const CommandLine& line, const Console& console)
{
    if (line.words.size() != 3)
        return failure(ErrorCode::Invalid, u"carnetctl set DIR KEY VALUE"_s);
    const auto store = HeadquartersStore::open(line.words[0], console.clock, console.random);
    if (!store)
        return tl::unexpected(store.error());
    const auto id = idOfSetting(**store, line.words[1]);
    if (!id)
        return tl::unexpected(id.error());
    const Setting setting{*id, 0, line.words[1], line.words[2]};
    if (const auto done = put(**store, toRow(setting), console); !done)
        return tl::unexpected(done.error());
    console.say(u"%1 is %2; tills know with their next sync."_s.arg(setting.key, setting.value));
    return ExitCode::Done;
}

Result<ExitCode> affiliationCommand(const CommandLine& line, const Console& console)
{
    if (line.words.size() != 3 || line.words[0] != u"add"_s)
        return failure(ErrorCode::Invalid, u"carnetctl affiliation add DIR NAME"_s);
    const auto store = HeadquartersStore::open(line.words[1], console.clock, console.random);
    if (!store)
        return tl::unexpected(store.error());
    const auto all = (*store)->all<Affiliation>();
    if (!all)
        return tl::unexpected(all.error());
    Affiliation made;
    made.id.value = uuid7(console.clock.nowMs(), console.random);
    made.name = line.words[2].trimmed();
    made.key = made.name.toLower();
    for (const Affiliation& other : *all)
        made.displayOrder = std::max(made.displayOrder, other.displayOrder);
    ++made.displayOrder;
    if (std::ranges::find(*all, made.key, &Affiliation::key) != all->end())
        return failure(ErrorCode::Conflict, u"there is an affiliation \"%1\""_s.arg(made.name));
    if (const auto done = put(**store, toRow(made), console); !done)
        return tl::unexpected(done.error());
    console.say(u"Customers can be of \"%1\" now."_s.arg(made.name));
    return ExitCode::Done;
}

Result<ExitCode> templateCommand(const CommandLine& line, const Console& console)
{
    if (line.words.size() != 1)
        return failure(ErrorCode::Invalid, u"carnetctl template DIR [--store NUMBER] ..."_s);
    const auto store = HeadquartersStore::open(line.words[0], console.clock, console.random);
    if (!store)
        return tl::unexpected(store.error());
    const auto shop = storeWith(**store, line.options.value(u"store"_s));
    const auto circles = affiliationsNamed(**store, line.options.values(u"affiliation"_s));
    if (!shop)
        return tl::unexpected(shop.error());
    if (!circles)
        return tl::unexpected(circles.error());
    CustomerTemplate preset;
    preset.id = CustomerTemplate::idFor(*shop);
    preset.store = *shop;
    preset.group = line.options.value(u"group"_s);
    preset.currency = line.options.value(u"currency"_s);
    preset.language = line.options.value(u"language"_s);
    preset.receiptEmail = line.options.value(u"receipt-email"_s);
    preset.affiliations = *circles;
    const QString receipts = line.options.value(u"receipts"_s);
    if (!receipts.isEmpty() && !FieldCodec<ReceiptOption>::read(receipts, preset.receiptOption))
        return failure(ErrorCode::Invalid, u"--receipts has to be print, email or both"_s);
    const QString type = line.options.value(u"type"_s);
    if (!type.isEmpty() && !FieldCodec<CustomerType>::read(type, preset.type))
        return failure(ErrorCode::Invalid, u"--type has to be person or organization"_s);
    if (const auto done = put(**store, toRow(preset), console); !done)
        return tl::unexpected(done.error());
    console.say(shop->isNull() ? u"New customers of every store start with this."_s
                               : u"New customers of this store start with this."_s);
    return ExitCode::Done;
}

} // namespace carnet
