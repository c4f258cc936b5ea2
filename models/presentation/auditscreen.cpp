#include "models/presentation/auditscreen.h"

#include "models/presentation/auditwords.h"

#include <QDateTime>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kAskLogAgain = 5s;

template<typename E>
QString tokenOf(E value)
{
    return FieldCodec<E>::write(value).toString();
}

QString troubleText(const Error& error)
{
    if (error.code == ErrorCode::Network)
        return AuditScreen::tr("Headquarters cannot be reached. The log is kept there; this page "
                               "waits and shows it as soon as the till is connected.");
    if (error.code == ErrorCode::Newer)
        return explain(error);
    return AuditScreen::tr("Headquarters did not answer. This page asks again in a moment.");
}

} // namespace

const std::array<ItemRole<AuditItem>, 10>& AuditItem::roles()
{
    using I = AuditItem;
    static const std::array<ItemRole<I>, 10> all{
        {{"entryId", [](const I& i) -> QVariant { return i.entryId; }},
         {"iconName", [](const I& i) -> QVariant { return i.iconName; }},
         {"what", [](const I& i) -> QVariant { return i.what; }},
         {"who", [](const I& i) -> QVariant { return i.who; }},
         {"whenText", [](const I& i) -> QVariant { return i.whenText; }},
         {"reason", [](const I& i) -> QVariant { return i.reason; }},
         {"outcome", [](const I& i) -> QVariant { return i.outcome; }},
         {"canOpen", [](const I& i) -> QVariant { return i.canOpen; }},
         {"isOpened", [](const I& i) -> QVariant { return i.isOpened; }},
         {"isPart", [](const I& i) -> QVariant { return i.isPart; }}}};
    return all;
}

AuditScreen::AuditScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_period(till)
    , m_export(till)
{
    connect(&till, &Till::referenceChanged, this, &AuditScreen::showChoices);
    m_again.setSingleShot(true);
    m_again.setInterval(kAskLogAgain);
    connect(&m_again, &QTimer::timeout, this, &AuditScreen::askAgain);
    connect(&till, &Till::reachableChanged, this, [this] {
        if (!m_message.isEmpty())
            m_asking.reset(); // it may hang
        askAgain();
    });
    connect(&till, &Till::associateChanged, this, &AuditScreen::meet);
    connect(&m_period, &PeriodFilter::chosen, this, &AuditScreen::refresh);
    connect(&m_period, &PeriodFilter::changed, this, &AuditScreen::changed);
    connect(&m_export, &AuditExport::progressed, this, &AuditScreen::changed);
}

//! Also told when something about the same person is new, who goes on looking.
void AuditScreen::meet()
{
    const bool isSame = std::exchange(m_asker, m_till.associate().id) == m_till.associate().id;
    if (isSame && m_till.associate().may(Right::Administer))
        return;
    setShown(false);
    m_export.stop();
}

//! What was not answered before.
void AuditScreen::askAgain()
{
    if (!m_isShown || m_asking || m_message.isEmpty())
        return;
    if (m_isAnswered)
        showMore();
    else
        ask(std::nullopt);
}

QString AuditScreen::personText() const
{
    return m_filter.actor.isNull() ? tr("Everybody")
                                   : m_till.reference().associateName(m_filter.actor);
}

QString AuditScreen::storeText() const
{
    return m_filter.store.isNull() ? tr("All stores")
                                   : m_till.reference().storeById.value(m_filter.store).name;
}

QString AuditScreen::kindText() const
{
    return m_filter.kind ? auditKindText(*m_filter.kind) : tr("Everything");
}

QString AuditScreen::outcomeText() const
{
    return auditOutcomeText(m_filter.outcome);
}

bool AuditScreen::isFiltered() const
{
    return m_filter != AuditFilter() || m_period.isBounded();
}

QString AuditScreen::exportText() const
{
    return tr("%Ln entries written", nullptr, m_export.written());
}

void AuditScreen::setShown(bool shown)
{
    const bool isNew = shown && !m_isShown;
    m_isShown = shown && m_till.associate().may(Right::Administer);
    if (!m_isShown) {
        m_again.stop();
        m_asking.reset();
        m_opening.reset();
        m_page = {};
        m_opened.clear();
        m_isAnswered = false;
        m_message.clear();
        showEntries();
    } else if (isNew) {
        showChoices();
        refresh();
    }
}

AuditFilter AuditScreen::filter() const
{
    AuditFilter filter = m_filter;
    m_period.restrict(filter.fromMs, filter.untilMs);
    return filter;
}

void AuditScreen::showChoices()
{
    if (!m_isShown)
        return;
    const ReferenceData& reference = m_till.reference();
    QList<OptionItem> people{{{}, tr("Everybody"), m_filter.actor.isNull()}};
    for (const Associate& associate : reference.associates)
        people.append({associate.id.toString(), associate.name, associate.id == m_filter.actor});
    m_people.setItems(people);
    QList<OptionItem> stores{{{}, tr("All stores"), m_filter.store.isNull()}};
    for (const Store& store : reference.stores())
        stores.append({store.id.toString(), store.name, store.id == m_filter.store});
    m_stores.setItems(stores);
    QList<OptionItem> kinds{{{}, tr("Everything"), !m_filter.kind}};
    for (const auto& [token, kind] : tokens(AuditKind{}))
        kinds.append({QLatin1StringView(token), auditKindText(kind), m_filter.kind == kind});
    m_kinds.setItems(kinds);
    QList<OptionItem> outcomes;
    for (const auto& [token, outcome] : tokens(AuditOutcome{}))
        outcomes.append(
            {QLatin1StringView(token), auditOutcomeText(outcome), m_filter.outcome == outcome});
    m_outcomes.setItems(outcomes);
    Q_EMIT changed();
}

void AuditScreen::choosePerson(const QString& associateId)
{
    m_filter.actor = AssociateId::fromString(associateId);
    refresh();
}

void AuditScreen::chooseStore(const QString& storeId)
{
    m_filter.store = StoreId::fromString(storeId);
    refresh();
}

void AuditScreen::chooseKind(const QString& kind)
{
    AuditKind chosen = AuditKind::Clients;
    m_filter.kind =
        FieldCodec<AuditKind>::read(kind, chosen) ? std::optional(chosen) : std::nullopt;
    refresh();
}

void AuditScreen::chooseOutcome(const QString& outcome)
{
    if (FieldCodec<AuditOutcome>::read(outcome, m_filter.outcome))
        refresh();
}

void AuditScreen::showAll()
{
    m_filter = {};
    m_period.clear();
    refresh();
}

void AuditScreen::refresh()
{
    showChoices();
    m_opening.reset();
    m_opened.clear();
    m_page = {};
    m_isAnswered = false;
    if (m_isShown)
        ask(std::nullopt);
    showEntries();
}

void AuditScreen::showMore()
{
    if (m_isAnswered && !m_asking && m_page.hasMore) {
        const AuditEntry& last = m_page.entries.constLast();
        ask(AuditPlace{last.atMs, last.id});
    }
}

void AuditScreen::ask(std::optional<AuditPlace> before)
{
    const Error away{ErrorCode::Network, {}};
    m_message = m_till.isReachable() ? QString() : troubleText(away);
    if (!m_till.desk())
        return take(tl::unexpected(sync::CallFailure{away, 0}), false);
    sync::AuditQuestion question{m_till.associate().id, {}};
    question.request.filter = filter();
    question.request.limit = kPage;
    question.request.before = before;
    const bool isLaterPage = before.has_value();
    m_asking = m_till.desk()->audit(
        question, [this, isLaterPage](const Answer& answer) { take(answer, isLaterPage); });
}

void AuditScreen::take(const Answer& answer, bool isLaterPage)
{
    m_asking.reset();
    if (!answer) {
        m_message = troubleText(answer.error().error);
        m_again.start();
    } else {
        m_message.clear();
        m_isAnswered = true;
        if (!isLaterPage)
            m_page.entries.clear();
        m_page.entries += answer->entries;
        m_page.hasMore = answer->hasMore;
    }
    showEntries();
}

void AuditScreen::toggle(const QString& entryId)
{
    const auto entry =
        std::ranges::find(m_page.entries, QUuid::fromString(entryId), &AuditEntry::id);
    if (entry == m_page.entries.end() || entry->count < 2)
        return;
    const QUuid gesture = entry->gesture;
    if (m_opened.remove(gesture) > 0)
        return showEntries();
    if (!m_till.desk())
        return;
    sync::AuditQuestion question{m_till.associate().id, {}};
    question.request.filter.outcome = m_filter.outcome;
    question.request.gesture = gesture;
    question.request.limit = sync::kMostAuditEach;
    m_opening = m_till.desk()->audit(
        question, [this, gesture](const Answer& answer) { takeParts(answer, gesture); });
}

void AuditScreen::takeParts(const Answer& answer, const QUuid& gesture)
{
    m_opening.reset();
    if (!answer)
        m_toast.say(troubleText(answer.error().error));
    else
        m_opened.insert(gesture, answer->entries);
    showEntries();
}

AuditItem AuditScreen::item(const AuditEntry& entry) const
{
    const ReferenceData& reference = m_till.reference();
    AuditItem item;
    item.entryId = entry.id.toString(QUuid::WithoutBraces);
    item.iconName = iconOf(entry);
    item.what = describe(entry, reference, m_till.format());
    item.who = whoAndWhere(entry, reference);
    const qint64 atMs = entry.doneAtMs > 0 ? entry.doneAtMs : entry.atMs;
    item.whenText = m_till.format().moment(atMs, m_till.today());
    item.reason = carnet::outcomeText(entry, reference);
    item.outcome =
        tokenOf(entry.count > 1 && entry.refused == 0 ? AuditOutcome::Done : entry.outcome);
    item.canOpen = entry.count > 1;
    item.isOpened = item.canOpen && m_opened.contains(entry.gesture);
    return item;
}

void AuditScreen::showEntries()
{
    QList<AuditItem> items;
    for (const AuditEntry& entry : std::as_const(m_page.entries)) {
        items.append(item(entry));
        if (!items.constLast().isOpened)
            continue;
        for (const AuditEntry& part : m_opened.value(entry.gesture)) {
            AuditItem line = item(part);
            line.isPart = true;
            line.entryId += u"/part"_s; // the first of them stands for the gesture, too
            items.append(line);
        }
    }
    m_entries.setItems(items);
    Q_EMIT changed();
}

void AuditScreen::exportAll()
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString stamp =
        QDateTime::fromMSecsSinceEpoch(m_till.nowMs()).toString(u"yyyy-MM-dd-HHmmss"_s);
    m_export.start(filter(),
                   documents.filePath(u"carnet-audit-%1.csv"_s.arg(stamp)),
                   [this](const Result<AuditExport::Done>& done) { tellOfExport(done); });
}

void AuditScreen::stopExport()
{
    m_export.stop();
    m_toast.say(tr("Stopped. There is no file."));
}

void AuditScreen::tellOfExport(const Result<AuditExport::Done>& done)
{
    if (done)
        m_toast.say(tr("%Ln entries are in %1", nullptr, done->entries)
                        .arg(QDir::toNativeSeparators(done->path)));
    else
        m_toast.say(done.error().code == ErrorCode::Storage
                        ? tr("The file could not be written. Free some space and try again.")
                        : troubleText(done.error()));
}

} // namespace carnet
