#include "models/presentation/till.h"

#include "models/presentation/customerwords.h"

#include "models/domain/fieldvalues.h"
#include "models/domain/rowfields.h"
#include "models/domain/uuid7.h"
#include "models/presentation/featurewords.h"
#include "models/presentation/rightwords.h"
#include "models/presentation/setupwords.h"

#include <QLoggingCategory>
#include <QTimeZone>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

Q_LOGGING_CATEGORY(lcTill, "carnet.till")

//! Between goes of reading while a synchronisation brings more: what came waits no longer.
constexpr auto kReadingPause = 250ms;

//! A gesture's outcome and the snapshot after it, made in one visit to the store's thread.
struct Acted {
    Till::Undone done;
    Result<Snapshot> snapshot;
};

} // namespace

Till::Till(Parts parts, QObject* parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_photos(std::make_unique<PhotoShelf>(*this))
    , m_keeper(
          std::make_shared<BookKeeper>(m_parts.format.locale().bcp47Name(), m_parts.identity.store))
{
    m_snapshot.reference = std::make_shared<ReferenceData>();
    m_readingPause.setInterval(kReadingPause);
    m_readingPause.setSingleShot(true);
    connect(&m_readingPause, &QTimer::timeout, this, &Till::readOn);
}

QDate Till::today() const
{
    return format().dayOf(nowMs());
}

QUuid Till::newId()
{
    return uuid7(nowMs(), m_parts.random);
}

void Till::expect(const AssociateId& associate)
{
    m_expected = associate;
}

void Till::signIn(const Associate& associate)
{
    expect(associate.id);
    m_associate = associate;
    Q_EMIT associateChanged();
}

void Till::signOut()
{
    m_associate = {};
    Q_EMIT associateChanged();
}

void Till::note(AuditEventType type, const AssociateId& who)
{
    if (who.isNull())
        return; // nobody was there
    const AuditEvent event{newId(), type, nowMs(), who, identity().terminal};
    read(
        this,
        [event](TerminalStore& store) { return store.noteSession(event); },
        [this](const Result<>& noted) {
            if (noted)
                Q_EMIT operationsWaiting();
            else // nobody is kept from work by it
                qCWarning(lcTill, "note: %s", qUtf8Printable(noted.error().detail));
        });
}

Gesture Till::gesture()
{
    return {m_associate.id, identity().store, nowMs(), newId()};
}

void Till::load()
{
    const auto loaded = m_parts.store.run(
        [keeper = m_keeper](TerminalStore& store) { return keeper->begin(store); });
    whenReady(this, loaded, [this](const Result<Snapshot>& snapshot) {
        take(snapshot);
        readOn();
    });
}

void Till::readOn()
{
    if (m_snapshot.unread > 0)
        readNext();
}

void Till::readNext()
{
    if (std::exchange(m_isReading, true))
        return;
    const auto read =
        m_parts.store.run([keeper = m_keeper, book = ClientBook::idFor(m_expected)](
                              TerminalStore& store) { return keeper->readOn(store, book); });
    whenReady(this, read, [this](const Result<Snapshot>& snapshot) {
        m_isReading = false;
        if (snapshot && snapshot->unread > 0)
            readNext(); // while the screens take these
        take(snapshot);
    });
}

void Till::readOnSoon()
{
    // While pages come one after the other, few large pieces of the book cost less than many.
    const bool isWorthIt =
        m_snapshot.unread >= BookKeeper::kAtOnce || m_snapshot.index->size() == 0;
    if (m_isSettled || isWorthIt)
        readOn();
    else if (!m_readingPause.isActive())
        m_readingPause.start();
}

void Till::settle()
{
    m_isSettled = true;
    readOn();
}

void Till::follow(const QList<Change>& changes)
{
    m_isSettled = false;
    const auto followed = m_parts.store.run([keeper = m_keeper, changes](TerminalStore& store) {
        return keeper->follow(store, changes);
    });
    whenReady(this, followed, [this, changes](const Result<Snapshot>& snapshot) {
        take(snapshot);
        m_photos->follow(changes);
        if (snapshot)
            readOnSoon();
    });
}

void Till::perform(QObject* context, const QList<Operation>& drafts, Then then)
{
    act(
        context,
        [drafts](TerminalStore& store) {
            return Undone{{}, store.apply(drafts)};
        },
        [then = std::move(then)](const Undone& done) { then(done.outcome); });
}

void Till::perform(QObject* context, Find drafts, Then then)
{
    act(
        context,
        [drafts = std::move(drafts)](TerminalStore& store) -> Undone {
            return {{}, drafts(store).and_then([&](const QList<Operation>& found) {
                        return store.apply(found);
                    })};
        },
        [then = std::move(then)](const Undone& done) { then(done.outcome); });
}

void Till::undo(QObject* context, Find find, std::function<void(const Undone&)> then)
{
    const auto takeBack = [by = gesture(), find = std::move(find)](TerminalStore& store) -> Undone {
        // The till's random source belongs to this thread; the group is unique already.
        const auto newId = [&, number = 0]() mutable {
            return derivedUuid(by.group, u"undo."_s + QString::number(++number));
        };
        auto plan = find(store).and_then(
            [&](const QList<Operation>& done) { return planUndo(by, done, store, newId); });
        if (!plan)
            return {{}, tl::unexpected(plan.error())};
        auto outcome =
            plan->drafts.isEmpty() ? Result<Outcome>(Outcome()) : store.apply(plan->drafts);
        return {*std::move(plan), std::move(outcome)};
    };
    act(context, takeBack, std::move(then));
}

void Till::act(QObject* context,
               std::function<Undone(TerminalStore&)> work,
               std::function<void(const Undone&)> then)
{
    const auto acted =
        m_parts.store.run([keeper = m_keeper, work = std::move(work)](TerminalStore& store) {
            Acted both{work(store), tl::unexpected(Error{})};
            if (both.done.outcome)
                both.snapshot = keeper->follow(store, both.done.outcome->changes);
            return both;
        });
    // Two watchers: the snapshot must follow even when the screen that asked is gone.
    whenReady(this, acted, [this](const Acted& both) {
        if (!both.done.outcome)
            return;
        take(both.snapshot);
        m_photos->follow(both.done.outcome->changes);
        if (!both.done.outcome->operations.isEmpty())
            Q_EMIT operationsWaiting();
    });
    whenReady(context, acted, [then = std::move(then)](const Acted& both) {
        if (!both.done.outcome)
            qCWarning(lcTill, "apply: %s", qUtf8Printable(both.done.outcome.error().detail));
        then(both.done);
    });
}

void Till::setReachable(bool reachable)
{
    if (std::exchange(m_isReachable, reachable) != reachable)
        Q_EMIT reachableChanged();
}

void Till::remember(const QString& name, const QString& value)
{
    const auto remembered = m_parts.store.run(
        [name, value](TerminalStore& store) { return store.remember(name, value); });
    whenReady(this, remembered, [](const Result<>& done) {
        if (!done)
            qCWarning(lcTill, "remember: %s", qUtf8Printable(done.error().detail));
    });
}

void Till::keepStoreTime()
{
    const QTimeZone zone(store().timeZone.toLatin1());
    if (zone.isValid() && zone != format().zone())
        m_parts.format = Format(format().locale(), zone);
}

void Till::publish(const Snapshot& snapshot)
{
    m_snapshot = snapshot;
    if (snapshot.isReferenceNew) {
        keepStoreTime();
        // Rights may have been granted or taken while somebody is signed in.
        if (isSignedIn())
            m_associate = reference().associateById.value(m_associate.id, m_associate);
        Q_EMIT referenceChanged();
        Q_EMIT associateChanged();
    }
    Q_EMIT snapshotChanged();
}

void Till::take(const Result<Snapshot>& snapshot)
{
    if (snapshot)
        return publish(*snapshot);
    qCWarning(lcTill, "snapshot: %s", qUtf8Printable(snapshot.error().detail));
    Q_EMIT troubled(explain(snapshot.error()));
}

QString explain(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Storage:
        return Till::tr("The till could not write to its disk. What was saved before is safe. Free "
                        "some space or call support, then try again.");
    case ErrorCode::Invalid:
        return Till::tr("That cannot be saved as it is. Correct it and try again.");
    case ErrorCode::NotFound:
        return Till::tr("This client is no longer on this till.");
    case ErrorCode::Network:
        return Till::tr("Headquarters cannot be reached. Your work is kept on this till.");
    case ErrorCode::Unauthorized:
        return Till::tr("You do not have the right to do this.");
    case ErrorCode::Conflict:
    case ErrorCode::Busy:
        return Till::tr("Somebody else is changing this. Try again in a moment.");
    case ErrorCode::Newer:
        return Till::tr("This till's data was written by a newer version of Carnet. Nothing was "
                        "changed. Update Carnet on this till.");
    case ErrorCode::Cancelled:
        return Till::tr("Stopped. Nothing was changed.");
    }
    return {};
}

namespace {

//! Of a value in a field of an activity.
QString whyNotNoted(const QString& key, const QJsonObject& facts, const ReferenceData& reference)
{
    const auto id = ActivityTypeId::fromString(facts.value("activity_type"_L1).toString());
    const ActivityType* const type = reference.activityType(id);
    const auto fields = type ? fieldsOf(*type) : QList<FieldDefinition>();
    const auto field = std::ranges::find(fields, key, &FieldDefinition::key);
    const QString name = field == fields.cend() ? key : field->name;
    const QString reason = facts.value("reason"_L1).toString();
    if (reason == "required"_L1)
        return Till::tr("“%1” is missing. It is noted with every activity of this type.").arg(name);
    return reason == "unknown"_L1
        ? Till::tr("“%1” is not noted with activities of this type any more.").arg(name)
        : Till::tr("This is no value for “%1”.").arg(name);
}

QString whyInvalid(const QJsonObject& facts, const ReferenceData& reference)
{
    if (const auto noted = fieldValueKey(facts.value("field"_L1).toString()))
        return whyNotNoted(*noted, facts, reference);
    const auto key = attributeKey(facts.value("field"_L1).toString());
    if (key && facts.value("reason"_L1).toString() == "required"_L1) {
        const AttributeDefinition* attribute = reference.anyAttribute(*key);
        return missingText(attribute ? attribute->name : *key);
    }
    const QString sentence = setupSentence(facts, reference);
    return sentence.isEmpty() ? flawText(facts) : sentence;
}

} // namespace

QString explain(Refusal refusal, const QJsonObject& facts, const ReferenceData& reference)
{
    const auto who = [&] {
        const auto id = AssociateId::fromString(facts.value("associate"_L1).toString());
        const QString name = reference.associateName(id);
        return name.isEmpty() ? Till::tr("a colleague") : name;
    };
    switch (refusal) {
    case Refusal::None:
        return {};
    case Refusal::BookTaken:
        return Till::tr("This client is already in the book of %1.").arg(who());
    case Refusal::Stale:
        if (facts.contains("associate"_L1) && facts.value("associate"_L1).toString().isEmpty())
            return Till::tr("This client is in no client book any more.");
        if (facts.contains("field"_L1))
            return Till::tr("Somebody changed this in the meantime. Look at it again first.");
        return Till::tr("This client has moved to the book of %1 in the meantime.").arg(who());
    case Refusal::NotAllowed: {
        if (facts.contains("associate"_L1))
            return Till::tr("This belongs to %1. Ask them or a manager.").arg(who());
        if (facts.contains("feature"_L1))
            return Till::tr("“%1” is switched off. Headquarters can switch it on.")
                .arg(featureName(facts.value("feature"_L1).toString()));
        const QString right = rightName(static_cast<Right>(facts.value("right"_L1).toInt()));
        return right.isEmpty()
            ? Till::tr("You do not have the right to do this.")
            : Till::tr("This needs the right “%1”, which you do not have.").arg(right);
    }
    case Refusal::Gone:
        return Till::tr("This was removed in the meantime.");
    case Refusal::Invalid:
        return whyInvalid(facts, reference);
    case Refusal::Dependency:
        return Till::tr("It builds on a change that headquarters did not accept.");
    case Refusal::Unknown:
        return Till::tr("Headquarters does not know this kind of change yet. It is kept here.");
    }
    return {};
}

QString explain(const Result<Outcome>& outcome, const ReferenceData& reference)
{
    if (!outcome)
        return explain(outcome.error());
    return explain(outcome->judgement.refusal, outcome->judgement.facts, reference);
}

} // namespace carnet
