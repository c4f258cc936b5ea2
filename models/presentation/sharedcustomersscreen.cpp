#include "models/presentation/sharedcustomersscreen.h"

#include "models/presentation/colleagues.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString ruleText(KeepRule rule)
{
    switch (rule) {
    case KeepRule::First:
        return SharedCustomersScreen::tr("Had the client first");
    case KeepRule::LastContact:
        return SharedCustomersScreen::tr("Last contact");
    case KeepRule::Spend:
        return SharedCustomersScreen::tr("Highest spend");
    case KeepRule::Named:
        return SharedCustomersScreen::tr("One associate");
    }
    return {};
}

//! As many as headquarters settles at once, with the mode behind them.
QList<SharedCustomer> firstThatFit(const QList<SharedCustomer>& customers)
{
    QList<SharedCustomer> fitting;
    qsizetype operations = 1;
    for (const SharedCustomer& customer : customers) {
        operations += std::max<qsizetype>(customer.places.size() - 1, 0);
        if (operations > sync::kMostPerformed)
            break;
        fitting.append(customer);
    }
    return fitting;
}

} // namespace

SharedCustomersScreen::SharedCustomersScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_stores(till)
{
    connect(&till, &Till::associateChanged, this, &SharedCustomersScreen::forgetOthers);
    connect(&toast.there(), &DoneThere::takenBack, this, [this] {
        if (m_isShown)
            ask();
    });
}

void SharedCustomersScreen::forgetOthers()
{
    // Also told when something that headquarters says is new; who works on the list goes on.
    if (std::exchange(m_asker, m_till.associate().id) == m_till.associate().id)
        return;
    m_stores.drop();
    m_isAnswered = false;
    m_isUnderway = false;
    m_shared.clear();
    m_byHand.clear();
    m_problems.clear();
    say({});
}

void SharedCustomersScreen::setShown(bool shown)
{
    if (std::exchange(m_isShown, shown) == shown || !shown)
        return;
    ask();
}

void SharedCustomersScreen::refresh()
{
    m_problems.clear();
    ask();
}

void SharedCustomersScreen::ask()
{
    if (!m_till.isLoaded() || !m_till.associate().may(Right::Administer))
        return;
    m_message.clear();
    m_isAnswered = false;
    Q_EMIT changed();
    m_stores.askShared([this](const Result<sync::SharedAnswer>& answer) { take(answer); });
}

void SharedCustomersScreen::take(const Result<sync::SharedAnswer>& answer)
{
    if (!answer)
        return say(AllStores::explain(answer.error()));
    m_isAnswered = true;
    m_shared = firstThatFit(answer->customers);
    m_total = answer->total;
    std::ranges::stable_sort(m_shared, [](const SharedCustomer& a, const SharedCustomer& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    m_wish.left.clear();
    for (const Associate& one : m_till.reference().associates) {
        if (one.blocked)
            m_wish.left.insert(one.id);
    }
    show();
}

QString SharedCustomersScreen::ruleHelp() const
{
    switch (m_wish.rule) {
    case KeepRule::First:
        break;
    case KeepRule::LastContact:
        return tr("The associate's own visits, calls and messages count.");
    case KeepRule::Spend:
        return tr("Purchases in the stores where an associate works count.");
    case KeepRule::Named:
        return tr("Whom that associate does not have stays with whoever had the client first.");
    }
    return {};
}

QString SharedCustomersScreen::namedText() const
{
    return m_wish.named.isNull() ? tr("Choose an associate")
                                 : ownerName(m_wish.named, m_till.reference());
}

QString SharedCustomersScreen::countText() const
{
    if (!m_isAnswered || m_shared.isEmpty())
        return {};
    const auto shown = static_cast<int>(m_shared.size());
    return settlesAll() ? tr("%Ln clients in several books", nullptr, shown)
                        : tr("The first %Ln of them", nullptr, shown);
}

QString SharedCustomersScreen::confirmText() const
{
    const auto shown = static_cast<int>(m_shared.size());
    if (shown == 0)
        return tr("Make one book the rule");
    return settlesAll() ? tr("Settle %Ln clients and make one book the rule", nullptr, shown)
                        : tr("Settle the first %Ln clients", nullptr, shown);
}

AssociateId SharedCustomersScreen::keeper(const SharedCustomer& customer) const
{
    const auto chosen = m_byHand.constFind(customer.id);
    const auto isStillHers = [&] {
        return std::ranges::find(customer.places, *chosen, &SharedPlace::owner)
            != customer.places.end();
    };
    return chosen != m_byHand.cend() && isStillHers() ? *chosen : keeperOf(customer, m_wish);
}

//! “Ada since 3 May 2025, last contact 2 Jun, €1,200”, a line for each book.
QString SharedCustomersScreen::detail(const SharedCustomer& customer) const
{
    const Format& format = m_till.format();
    QStringList lines;
    for (const SharedPlace& place : customer.places) {
        QStringList parts{
            tr("%1 since %2")
                .arg(ownerName(place.owner, m_till.reference()),
                     format.shortDay(format.dayOf(place.membership.addedAtMs), m_till.today()))};
        if (place.lastContactMs > 0)
            parts.append(
                tr("last contact %1")
                    .arg(format.shortDay(format.dayOf(place.lastContactMs), m_till.today())));
        if (place.spendMinor != 0)
            parts.append(format.money({place.spendMinor, customer.currency}, true));
        lines.append(parts.join(u", "_s));
    }
    return lines.join(u'\n');
}

void SharedCustomersScreen::show()
{
    showRules();
    showClients();
    showKeepers();
    Q_EMIT changed();
}

void SharedCustomersScreen::showRules()
{
    QList<OptionItem> rules;
    for (const auto& [name, rule] : tokens(KeepRule{}))
        rules.append({QString::fromLatin1(name), ruleText(rule), rule == m_wish.rule});
    m_rules.setItems(rules);
    QList<OptionItem> people;
    QSet<AssociateId> named;
    for (const SharedCustomer& customer : std::as_const(m_shared)) {
        for (const SharedPlace& place : customer.places) {
            if (named.contains(place.owner) || m_wish.left.contains(place.owner))
                continue;
            named.insert(place.owner);
            people.append({place.owner.toString(),
                           ownerName(place.owner, m_till.reference()),
                           place.owner == m_wish.named});
        }
    }
    std::ranges::sort(people, {}, &OptionItem::text);
    m_people.setItems(people);
}

void SharedCustomersScreen::showClients()
{
    QList<SharedItem> problems;
    QList<SharedItem> items;
    for (const SharedCustomer& customer : std::as_const(m_shared)) {
        const AssociateId stays = keeper(customer);
        const QString problem = m_problems.value(customer.id);
        const SharedItem item{customer.id.toString(),
                              customer.name,
                              customer.number,
                              initialsOf(customer.name),
                              tintOf(customer.id.value),
                              problem.isEmpty() ? detail(customer) : problem,
                              stays.toString(),
                              ownerName(stays, m_till.reference()),
                              m_byHand.contains(customer.id),
                              !problem.isEmpty()};
        (item.isProblem ? problems : items).append(item);
    }
    m_clients.setItems(problems + items);
}

void SharedCustomersScreen::showKeepers()
{
    QHash<AssociateId, std::pair<int, int>> counts; // keeps, has now
    for (const SharedCustomer& customer : std::as_const(m_shared)) {
        for (const SharedPlace& place : customer.places)
            ++counts[place.owner].second;
        ++counts[keeper(customer)].first;
    }
    QList<KeeperItem> items;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        const QString name = ownerName(count.key(), m_till.reference());
        items.append(
            {count.key().toString(),
             name,
             initialsOf(name),
             tintOf(count.key().value),
             tr("keeps %1 of %2")
                 .arg(m_till.format().count(count->first), m_till.format().count(count->second))});
    }
    std::ranges::sort(items, {}, &KeeperItem::name);
    m_keepers.setItems(items);
}

void SharedCustomersScreen::setRule(const QString& rule)
{
    if (FieldCodec<KeepRule>::read(rule, m_wish.rule))
        show();
}

void SharedCustomersScreen::setNamed(const QString& associateId)
{
    m_wish.named = AssociateId::fromString(associateId);
    show();
}

void SharedCustomersScreen::showOwners(const QString& customerId)
{
    const auto id = CustomerId::fromString(customerId);
    const auto customer = std::ranges::find(m_shared, id, &SharedCustomer::id);
    QList<OptionItem> owners;
    if (customer != m_shared.end()) {
        for (const SharedPlace& place : customer->places)
            owners.append({place.owner.toString(),
                           ownerName(place.owner, m_till.reference()),
                           place.owner == keeper(*customer)});
    }
    m_owners.setItems(owners);
}

void SharedCustomersScreen::keep(const QString& customerId, const QString& associateId)
{
    m_byHand.insert(CustomerId::fromString(customerId), AssociateId::fromString(associateId));
    show();
}

void SharedCustomersScreen::confirm()
{
    if (!canConfirm())
        return;
    const Gesture gesture = m_till.gesture();
    QList<Operation> drafts;
    for (const SharedCustomer& customer : std::as_const(m_shared))
        drafts += settlement(gesture, customer, keeper(customer));
    if (settlesAll()) {
        const auto& settings = m_till.reference().settingByKey;
        const auto mode = settings.constFind(kBookModeSetting);
        drafts.append(
            oneBookForAll(gesture, mode == settings.cend() ? std::nullopt : std::optional(*mode)));
    }
    // Said now: by the time it is done, the list may be another's.
    const QString said = settlesAll()
        ? tr("One book for each client is the rule")
        : tr("%Ln clients settled", nullptr, static_cast<int>(m_shared.size()));
    m_isUnderway = true;
    m_problems.clear();
    Q_EMIT changed();
    const Asked asked{gesture, drafts, said};
    // All or nothing: the mode needs every client settled.
    m_stores.perform(drafts, false, [this, asked](const Result<PerformAnswer>& answer) {
        takeVerdicts(answer, asked);
    });
}

void SharedCustomersScreen::takeVerdicts(const Result<PerformAnswer>& answer, const Asked& asked)
{
    if (answer && answer->isDone)
        offerBack(*answer, asked);
    if (asked.by.actor != m_till.associate().id)
        return; // whoever is here now has confirmed nothing of it
    m_isUnderway = false;
    if (!answer)
        return say(AllStores::explain(answer.error()));
    if (!answer->isDone)
        return showProblems(*answer, asked.drafts);
    m_byHand.clear();
    ask();
    Q_EMIT done();
}

void SharedCustomersScreen::offerBack(const PerformAnswer& answer, const Asked& asked)
{
    ThereGesture settled;
    settled.iconName = u"reassign"_s;
    settled.what = asked.said;
    settled.backText = tr("The clients are back in all their books.");
    for (qsizetype i = std::min(answer.verdicts.size(), asked.drafts.size()); i-- > 0;) {
        const OperationVerdict& verdict = answer.verdicts.at(i);
        if (verdict.verdict == Verdict::Noop)
            continue; // was so already
        Operation performed = asked.drafts.at(i);
        performed.id = verdict.id;
        if (auto undo = inverse(asked.by, performed, {}))
            settled.back.append(*std::move(undo));
    }
    m_toast.offer(settled.what, settled, asked.by);
}

void SharedCustomersScreen::showProblems(const PerformAnswer& answer,
                                         const QList<Operation>& drafts)
{
    QString trouble; // of the first
    for (qsizetype i = std::min(answer.verdicts.size(), drafts.size()); i-- > 0;) {
        const OperationVerdict& verdict = answer.verdicts.at(i);
        if (verdict.refusal == Refusal::None)
            continue;
        trouble = carnet::explain(verdict.refusal, verdict.facts, m_till.reference());
        if (const CustomerId customer = drafts.at(i).customer; !customer.isNull())
            m_problems.insert(customer, trouble);
    }
    showClients();
    say(tr("Nothing was changed. %1").arg(trouble));
}

void SharedCustomersScreen::say(const QString& message)
{
    m_message = message;
    Q_EMIT changed();
}

} // namespace carnet
