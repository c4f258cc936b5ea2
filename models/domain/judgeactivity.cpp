#include "models/domain/fieldvalues.h"
#include "models/domain/rules.h"
#include "models/domain/webaddress.h"

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

constexpr int kLongestText = 20'000;
constexpr int kLongestMinutes = 7 * 24 * 60;

//! Stands on an activity that has been taken back, so that a second void is known as such.
const QString& voidedMark()
{
    static const QString name = u"voided"_s;
    return name;
}

//! What was voided comes back word for word.
bool isLoggedAnew(const Activity& activity, const Facts& facts)
{
    if (!facts.voided)
        return false;
    auto before = fromRow<Activity>(*facts.voided);
    if (!before)
        return false;
    before->id = activity.id;
    before->version = activity.version;
    before->loggedAtMs = activity.loggedAtMs;
    if (!activity.corrects.isNull())
        before->fulfils = activity.fulfils; // follows what it corrects, whatever the operation says
    return *before == activity;
}

//! What stands beside the words of an activity.
std::optional<Flaw> flawOfHeading(const Activity& activity)
{
    if (auto flaw = flawOfTitle(activity.title))
        return flaw;
    const bool leads = !activity.webAddress.isEmpty();
    if (leads && !isWebAddress(activity.webAddress, WebScheme::HttpOrHttps))
        return Flaw{u"web_address"_s, u"form"_s, u"an absolute http or https address"_s};
    return std::nullopt;
}

std::optional<Flaw> flawOf(const Activity& activity, const Operation& operation, const Facts& facts)
{
    if (activity.customer != operation.customer)
        return Flaw{u"customer"_s, u"wrong_customer"_s, {}};
    // A manager who voided what somebody else had logged brings it back under that one's name.
    const bool isOthersOwn = isManager(*facts.actor) && isLoggedAnew(activity, facts);
    if (activity.author != operation.actor && !isOthersOwn)
        return Flaw{u"author"_s, u"read_only"_s, {}};
    if (activity.type.isNull())
        return Flaw{u"type"_s, u"required"_s, {}};
    if (activity.atMs <= 0)
        return Flaw{u"at_ms"_s, u"required"_s, {}};
    if (!activity.voids.isNull())
        return Flaw{u"voids"_s, u"read_only"_s, {}};
    if (activity.durationMinutes < 0 || activity.durationMinutes > kLongestMinutes)
        return Flaw{u"duration_minutes"_s, u"value"_s, u"at most a week"_s};
    if (activity.text.size() > kLongestText)
        return Flaw{u"text"_s, u"too_long"_s, u"at most %1 characters"_s.arg(kLongestText)};
    return flawOfHeading(activity);
}

//! The activity one points at; none where there is none of this customer's.
tl::expected<Activity, Judgement> pointedAt(const QString& field,
                                            const ActivityId& id,
                                            const Operation& operation,
                                            const Facts& facts)
{
    const auto row = facts.related.constFind({Activity::kKind, id.value});
    if (row == facts.related.cend())
        return tl::unexpected(refuse(Refusal::Gone));
    const auto activity = fromRow<Activity>(*row);
    if (!activity || activity->customer != operation.customer)
        return tl::unexpected(invalid({field, u"wrong_customer"_s, {}}));
    if (!activity->voids.isNull())
        return tl::unexpected(invalid({field, u"is_void"_s, {}}));
    return *activity;
}

//! The author and managers; and a plan goes along with the customer, so that whoever has her in
//! the own book moves it to another day.
bool mayCorrect(const Activity& corrected, const Operation& operation, const Facts& facts)
{
    return corrected.author == operation.actor || isManager(*facts.actor)
        || (corrected.planned && isInOwnBook(operation, facts));
}

//! A correction stands in for what it corrects, also as what came of a plan.
std::optional<Judgement> flawOfCorrection(Activity& activity,
                                          const Operation& operation,
                                          const Facts& facts)
{
    if (activity.corrects.isNull())
        return std::nullopt;
    const auto corrected = pointedAt(u"corrects"_s, activity.corrects, operation, facts);
    if (!corrected)
        return corrected.error();
    if (!mayCorrect(*corrected, operation, facts))
        return notYours(Right::LogActivity, corrected->author);
    activity.fulfils = corrected->fulfils;
    return std::nullopt;
}

std::optional<Judgement> flawOfFulfilment(const Activity& activity,
                                          const Operation& operation,
                                          const Facts& facts)
{
    if (activity.fulfils.isNull())
        return std::nullopt;
    if (activity.planned)
        return invalid({u"planned"_s, u"value"_s, u"a plan does not come about by a plan"_s});
    if (!activity.corrects.isNull())
        return std::nullopt; // judged with what it corrects
    const auto plan = pointedAt(u"fulfils"_s, activity.fulfils, operation, facts);
    if (!plan)
        return plan.error();
    if (!plan->planned)
        return invalid({u"fulfils"_s, u"not_planned"_s, {}});
    return std::nullopt;
}

//! What comes back need not fit what is asked for by now.
std::optional<Flaw> flawOfValues(const Activity& activity,
                                 const Operation& operation,
                                 const Facts& facts)
{
    if (isLoggedAnew(activity, facts))
        return std::nullopt;
    const auto row = facts.related.constFind({ActivityType::kKind, activity.type.value});
    const auto type = row == facts.related.cend()
        ? Result<ActivityType>(failure(ErrorCode::NotFound, {}))
        : fromRow<ActivityType>(*row);
    // A till of the time before fields asks nobody for them, and says nothing of them; others say
    // it also where nothing is noted (draft::logActivity).
    const bool isAsked = operation.set.contains(u"field_values"_s);
    return flawOfFieldValues(activity, type ? &*type : nullptr, isAsked && !activity.planned);
}

bool isVoidedByAnother(const Operation& operation, const Facts& facts)
{
    const auto mark = facts.marks.constFind(voidedMark());
    return mark != facts.marks.cend() && mark->operation != operation.id;
}

} // namespace

Judgement logActivity(const Operation& operation, const Facts& facts)
{
    if (!facts.customer)
        return refuse(Refusal::Gone);
    const auto row = checkRow(operation.key, operation.set);
    if (!row)
        return invalid(row.error());
    auto activity = fromRow<Activity>(*row);
    if (!activity)
        return invalid({{}, u"wrong_type"_s, {}});
    if (activity->author.isNull())
        activity->author = operation.actor;
    if (activity->store.isNull())
        activity->store = operation.store;
    if (const auto flaw = flawOf(*activity, operation, facts))
        return invalid(*flaw);
    if (facts.row)
        return noop();
    if (const auto flaw = flawOfValues(*activity, operation, facts))
        return invalid(*flaw);
    if (const auto flaw = flawOfCorrection(*activity, operation, facts))
        return *flaw;
    if (const auto flaw = flawOfFulfilment(*activity, operation, facts))
        return *flaw;
    if (activity->loggedAtMs == 0)
        activity->loggedAtMs = operation.atMs;
    return applied({creation(toRow(*activity))});
}

Judgement voidActivity(const Operation& operation, const Facts& facts)
{
    if (facts.row)
        return noop();
    const auto voided = facts.voided ? fromRow<Activity>(*facts.voided)
                                     : Result<Activity>(failure(ErrorCode::NotFound, {}));
    if (!facts.customer || !voided)
        return refuse(Refusal::Gone);
    if (voided->customer != operation.customer)
        return invalid({u"voids"_s, u"wrong_customer"_s, {}});
    if (!voided->voids.isNull())
        return invalid({u"voids"_s, u"is_void"_s, {}});
    if (voided->author != operation.actor && !isManager(*facts.actor))
        return notAllowed(Right::LogActivity);
    if (isVoidedByAnother(operation, facts))
        return noop();

    Activity activity;
    activity.id.value = operation.key.id;
    activity.customer = operation.customer;
    activity.type = voided->type;
    activity.author = operation.actor;
    activity.store = operation.store;
    activity.atMs = operation.atMs;
    activity.voids = voided->id;
    activity.loggedAtMs = operation.atMs;
    Judgement judgement = applied({creation(toRow(activity))});
    judgement.marks.insert(voidedMark(), markOf(operation));
    judgement.marksRow = facts.voided->key;
    return judgement;
}

} // namespace carnet::rules
