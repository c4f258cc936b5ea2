#include "app/ctl/democlientbuilder.h"

#include "models/domain/uuid7.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kTwoYears = 730;
constexpr qint64 kMsPerMinute = 60'000;
constexpr qint64 kMsPerDay = 24LL * 60 * kMsPerMinute;
constexpr int kOpensAtUtc = 9; // 10 or 11 o'clock in the stores, by season
constexpr int kOpenMinutes = 8 * 60;
// These two of the cast keep their birthday on 29 February, one of them without a year.
constexpr int kLeapling = 3;
constexpr int kLeaplingWithoutYear = 12;

qint64 midnight(QDate day)
{
    return QDate(1970, 1, 1).daysTo(day) * kMsPerDay;
}

} // namespace

DemoClientBuilder::DemoClientBuilder(const DemoHouse& house,
                                     const DemoTexts& texts,
                                     QDate today,
                                     DemoDice& dice)
    : m_house(house)
    , m_texts(texts)
    , m_today(today)
    , m_dice(dice)
{
}

DemoClient DemoClientBuilder::build(const DemoPerson& person, int index, int owner)
{
    m_owner = owner;
    m_partner = person.partner;
    chooseHome(person, owner);
    m_staff = m_house.staffOf(m_store);
    m_favourite = static_cast<int>(m_dice.weighted(m_house.categoryShares));

    Customer& customer = m_client.customer;
    customer.createdAtMs = openingHours(m_today.addDays(-m_dice.between(kTwoYears, 6 * 365)));
    customer.id.value = uuid7(customer.createdAtMs, m_dice);
    customer.title = m_dice.chance(4) ? u"Dr."_s : QString();
    customer.firstName = person.firstName;
    customer.lastName = person.lastName;
    customer.language = person.language;
    customer.addressBooks = m_house.stores[m_store].customerAddressBooks;
    customer.createdBy = m_house.associates[m_dice.pick(m_staff)].id;
    addContacts(person);
    addAttributes(person, index);
    addPurchases();
    addActivities();
    addNotes();
    if (owner >= 0 && m_dice.chance(7))
        addFollowUp();
    if (owner >= 0) {
        const AssociateId associate = m_house.associates[owner].id;
        m_client.membership = Membership{Membership::idFor(customer.id),
                                         0,
                                         customer.id,
                                         ClientBook::idFor(associate),
                                         customer.createdAtMs + m_dice.below(200) * kMsPerDay,
                                         associate};
    }
    return m_client;
}

void DemoClientBuilder::chooseHome(const DemoPerson& person, int owner)
{
    if (owner >= 0) {
        QList<int> stores;
        for (qsizetype store = 0; store < m_house.stores.size(); ++store) {
            if (m_house.staffOf(store).contains(owner))
                stores.append(static_cast<int>(store));
        }
        m_store = m_dice.pick(stores);
        return;
    }
    if (person.country == u"FR"_s || person.country == u"MA"_s)
        m_store = m_dice.weighted({10, 85, 5});
    else if (person.country == u"AT"_s)
        m_store = m_dice.weighted({15, 5, 80});
    else
        m_store = m_dice.weighted({50, 28, 22});
}

void DemoClientBuilder::addContacts(const DemoPerson& person)
{
    const auto add = [&](ContactKind kind, const QString& value, const QString& purpose) {
        ContactPoint point;
        point.id.value = uuid7(m_client.customer.createdAtMs, m_dice);
        point.customer = m_client.customer.id;
        point.kind = kind;
        point.value = value;
        point.purpose = purpose;
        point.consent = static_cast<Consent>(m_dice.weighted({25, 60, 15}));
        m_client.contacts.append(point);
        return point.id;
    };
    if (m_dice.chance(88))
        m_client.customer.primaryPhone = add(ContactKind::Phone, person.phone, u"mobile"_s);
    if (m_dice.chance(82))
        m_client.customer.primaryEmail = add(ContactKind::Email, person.email, u"home"_s);
    if (m_dice.chance(60)) {
        add(ContactKind::Address, person.street, u"home"_s);
        ContactPoint& address = m_client.contacts.last();
        address.postalCode = person.postalCode;
        address.city = person.city;
        address.country = person.country;
    }
}

void DemoClientBuilder::addAttributes(const DemoPerson& person, int index)
{
    static const QStringList languages{u"en"_s, u"de"_s, u"fr"_s, u"nb"_s, u"it"_s};
    addDates(index);
    QStringList favourites{m_house.categories.at(m_favourite)};
    const QString& second = m_dice.pick(m_house.categories);
    if (m_dice.chance(40) && second != favourites.first())
        favourites.append(second);
    if (m_dice.chance(75))
        know(u"favourite_category"_s, favourites);
    addColours();
    addSizes(person);
    if (m_dice.chance(65)) {
        const bool isSpoken = languages.contains(person.language);
        know(u"contact_language"_s, QStringList{isSpoken ? person.language : u"en"_s});
    }
    if (m_dice.chance(30))
        know(u"contact_time"_s, m_dice.pick(m_texts.contactTimes()));
    if (m_dice.chance(30))
        know(u"partner"_s, m_partner + u' ' + person.lastName);
    if (m_dice.chance(60))
        know(u"preview_list"_s, m_dice.chance(70));
}

void DemoClientBuilder::addColours()
{
    static const QStringList colours{u"black"_s,
                                     u"ink"_s,
                                     u"navy"_s,
                                     u"bordeaux"_s,
                                     u"emerald"_s,
                                     u"cognac"_s,
                                     u"bone"_s,
                                     u"blush"_s};
    if (!m_dice.chance(70))
        return;
    QStringList liked;
    for (const QString& colour : colours) {
        if (liked.size() < 3 && m_dice.chance(25))
            liked.append(colour);
    }
    if (!liked.isEmpty())
        know(u"colours"_s, liked);
}

void DemoClientBuilder::addDates(int index)
{
    const auto someDay = [this](int fromYear, int toYear) {
        const QDate day = QDate(m_dice.between(fromYear, toYear), 1, 1).addDays(m_dice.below(365));
        return CalendarDate{day.year(), day.month(), day.day()};
    };
    if (index == kLeapling || index == kLeaplingWithoutYear) {
        know(u"birthday"_s,
             CalendarDate{index == kLeapling ? std::optional(1984) : std::nullopt, 2, 29});
    } else if (m_dice.chance(78)) {
        CalendarDate birthday = someDay(m_today.year() - 84, m_today.year() - 21);
        if (m_dice.chance(12))
            birthday.year.reset();
        know(u"birthday"_s, birthday);
    }
    if (m_dice.chance(48)) {
        CalendarDate anniversary = someDay(m_today.year() - 35, m_today.year() - 1);
        if (m_dice.chance(20))
            anniversary.year.reset();
        know(u"anniversary"_s, anniversary);
    }
}

void DemoClientBuilder::addSizes(const DemoPerson& person)
{
    static const QStringList sizes{u"XS"_s, u"S"_s, u"M"_s, u"L"_s, u"XL"_s, u"XXL"_s};
    if (m_dice.chance(55)) {
        const int halves = person.isFemale ? m_dice.between(71, 83) : m_dice.between(80, 93);
        know(u"shoe_size"_s, Decimal{qint64(halves) * 5, 1});
    }
    if (m_dice.chance(50))
        know(u"clothing_size"_s, QStringList{sizes.at(m_dice.weighted({10, 26, 30, 20, 10, 4}))});
    if (m_dice.chance(18))
        know(u"ring_size"_s,
             qint64(person.isFemale ? m_dice.between(46, 58) : m_dice.between(56, 68)));
}

void DemoClientBuilder::know(const QString& key, const AttributeValue& value)
{
    m_client.customer.attributes.insert(key, toJson(value));
}

void DemoClientBuilder::addPurchases()
{
    // One in eight only looks around; few buy often, as in every such house.
    static const QList<std::pair<int, int>> habits{{0, 0}, {1, 2}, {2, 6}, {5, 12}, {10, 26}};
    const auto& [least, most] = habits.at(m_dice.weighted({12, 42, 30, 12, 4}));
    const Store& store = m_house.stores[m_store];
    QList<qint64> times;
    for (int left = m_dice.between(least, most); left > 0; --left)
        times.append(openingHours(dayInThePast(kTwoYears)));
    std::ranges::sort(times);
    for (const qint64 soldAtMs : std::as_const(times)) {
        Purchase purchase;
        purchase.id.value = uuid7(soldAtMs, m_dice);
        purchase.customer = m_client.customer.id;
        purchase.receipt = u"%1-%2-%3"_s.arg(store.number)
                               .arg(m_dice.between(1, 2), 2, 10, QChar(u'0'))
                               .arg(soldAtMs);
        purchase.store = store.id;
        purchase.soldAtMs = soldAtMs;
        purchase.currency = store.currency;
        const int lines = 1 + static_cast<int>(m_dice.weighted({64, 26, 10}));
        for (int line = 1; line <= lines; ++line) {
            const Product& product = chooseProduct();
            const int quantity = product.priceMinor < 30'000 && m_dice.chance(20) ? 2 : 1;
            const qint64 amount = quantity * product.priceMinor;
            purchase.totalMinor += amount;
            purchase.lines.append(QJsonObject{{u"line"_s, line},
                                              {u"product"_s, product.id.toString()},
                                              {u"quantity"_s, quantity},
                                              {u"amount_minor"_s, amount}});
        }
        m_client.purchases.append(purchase);
    }
}

const Product& DemoClientBuilder::chooseProduct()
{
    const qsizetype category =
        m_dice.chance(55) ? m_favourite : m_dice.weighted(m_house.categoryShares);
    return m_house.products[m_dice.pick(m_house.productsByCategory[category])];
}

void DemoClientBuilder::addActivities()
{
    const auto purchases = m_client.purchases;
    for (const Purchase& purchase : purchases) {
        if (m_dice.chance(55))
            addActivity(u"visit"_s, purchase.soldAtMs - m_dice.between(5, 50) * kMsPerMinute);
        if (m_dice.chance(25))
            addActivity(u"email"_s, purchase.soldAtMs + m_dice.between(1, 6) * kMsPerDay);
    }
    static const QStringList types{u"visit"_s, u"email"_s, u"phone"_s, u"appointment"_s};
    const int contacts = m_owner >= 0 ? m_dice.between(2, 9) : m_dice.between(0, 2);
    for (int i = 0; i < contacts; ++i)
        addActivity(types.at(m_dice.weighted({30, 30, 28, 12})),
                    openingHours(dayInThePast(kTwoYears)));
    m_client.activities.removeIf(
        [this](const Activity& activity) { return activity.atMs >= midnight(m_today); });
    if (m_owner >= 0 && m_dice.chance(9))
        addAppointment();
    std::ranges::sort(m_client.activities, {}, &Activity::atMs);
}

void DemoClientBuilder::addActivity(const QString& type, qint64 atMs)
{
    const ActivityType& activityType = m_house.activityType(type);
    Activity activity;
    activity.id.value = uuid7(atMs, m_dice);
    activity.customer = m_client.customer.id;
    activity.type = activityType.id;
    activity.author = author();
    activity.store = m_house.stores[m_store].id;
    activity.atMs = atMs;
    activity.durationMinutes = activityType.hasDuration ? 30 * m_dice.between(1, 3) : 0;
    const DemoTopic about = topic();
    activity.text = m_texts.write(type, about, m_dice);
    activity.fieldValues = noted(type, activity.text, about);
    m_client.activities.append(activity);
}

//! What the words of an associate say already.
QJsonObject DemoClientBuilder::noted(const QString& type,
                                     const QString& text,
                                     const DemoTopic& about)
{
    if (type == u"phone"_s)
        return {{u"reached"_s, !text.startsWith(u"Left a message"_s)}};
    if (type != u"visit"_s)
        return {};
    QJsonObject values;
    static const QStringList looking{
        u"Tried"_s, u"looked at"_s, u"Showed"_s, u"liked"_s, u"Exchange"_s};
    if (std::ranges::any_of(looking, [&](const QString& word) { return text.contains(word); })) {
        const QString category = QString(about.category).replace(u'-', u'_');
        values.insert(u"tried_on"_s, QJsonArray{category});
    }
    if (text.contains(u"with a friend"_s))
        values.insert(u"companion"_s, u"A friend"_s);
    else if (text.contains(u"with a sister"_s))
        values.insert(u"companion"_s, u"Sister"_s);
    else if (text.startsWith(u"Visit with "_s))
        values.insert(u"companion"_s, about.partner);
    return values;
}

void DemoClientBuilder::addAppointment()
{
    QDate day = m_dice.chance(20) ? m_today : m_today.addDays(m_dice.between(1, 24));
    if (day.dayOfWeek() == Qt::Sunday)
        day = day.addDays(1);
    addActivity(u"appointment"_s, openingHours(day));
    Activity& planned = m_client.activities.last();
    planned.planned = true;
    planned.author = m_house.associates[m_owner].id;
}

void DemoClientBuilder::addNotes()
{
    const int count = static_cast<int>(m_dice.weighted({50, 32, 13, 5}));
    QStringList written;
    for (int i = 0; i < count; ++i) {
        Note note;
        note.writtenAtMs = openingHours(dayInThePast(kTwoYears));
        note.id.value = uuid7(note.writtenAtMs, m_dice);
        note.customer = m_client.customer.id;
        note.author = author();
        note.text = m_texts.write(u"notes"_s, topic(), m_dice);
        note.pinned = i == 0 && m_dice.chance(20);
        if (written.contains(note.text))
            continue;
        written.append(note.text);
        m_client.notes.append(note);
    }
}

void DemoClientBuilder::addFollowUp()
{
    Task task;
    task.createdAtMs = openingHours(dayInThePast(14));
    task.id.value = uuid7(task.createdAtMs, m_dice);
    task.customer = m_client.customer.id;
    task.owner = m_house.associates[m_owner].id;
    task.createdBy = author();
    task.text = m_texts.write(u"follow_ups"_s, topic(), m_dice);
    task.dueOn = m_today.addDays(m_dice.between(-5, 12));
    m_client.tasks.append(task);
}

//! More days in December than in other months, none on a Sunday.
QDate DemoClientBuilder::dayInThePast(int mostDays)
{
    while (true) {
        const QDate day = m_today.addDays(-m_dice.between(1, mostDays));
        if (day.dayOfWeek() == Qt::Sunday)
            continue;
        if (day.month() == 12 || m_dice.chance(day.dayOfWeek() == Qt::Saturday ? 80 : 50))
            return day;
    }
}

qint64 DemoClientBuilder::openingHours(QDate day)
{
    return midnight(day) + (kOpensAtUtc * 60 + m_dice.below(kOpenMinutes)) * kMsPerMinute;
}

AssociateId DemoClientBuilder::author()
{
    if (m_owner >= 0 && m_dice.chance(85))
        return m_house.associates[m_owner].id;
    return m_house.associates[m_dice.pick(m_staff)].id;
}

DemoTopic DemoClientBuilder::topic()
{
    const Product& product = chooseProduct();
    static const QStringList colours{u"black"_s, u"bordeaux"_s, u"emerald"_s, u"cognac"_s};
    return {product.name,
            product.colour.isEmpty() ? m_dice.pick(colours) : product.colour,
            product.category.toLower(),
            m_partner};
}

} // namespace carnet
