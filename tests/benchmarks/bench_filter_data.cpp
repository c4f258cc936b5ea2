#include "tests/benchmarks/bench_filter_data.h"

#include <QDate>
#include <QFile>

#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace carnet::bench {

namespace {

using search::IndexAttribute;
using search::IndexRow;

//! The number in the id is the customer's number in the file.
CustomerId numberedId(quint32 number)
{
    return {QUuid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)};
}

qint64 hundredths(const QByteArray& number, int digits)
{
    const qsizetype point = number.indexOf('.');
    const QByteArray whole = point < 0 ? number : number.left(point);
    const QByteArray rest = point < 0 ? QByteArray() : number.mid(point + 1);
    return (whole + rest.leftJustified(digits, '0', true)).toLongLong();
}

CalendarDate date(const QByteArray& iso)
{
    return {
        .year = iso.first(4).toInt(), .month = iso.mid(5, 2).toInt(), .day = iso.mid(8).toInt()};
}

IndexRow referenceRow(const QList<QByteArray>& fields)
{
    const auto text = [&](qsizetype i) { return QString::fromUtf8(fields.at(i)); };
    IndexRow row;
    row.id = numberedId(fields.at(0).toUInt());
    row.firstName = text(1);
    row.lastName = text(2);
    row.displayName = row.firstName + u' ' + row.lastName;
    row.lastContactMs =
        QDate::fromString(text(11), Qt::ISODate).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    row.values = {text(3),
                  text(4),
                  text(5),
                  text(6),
                  date(fields.at(7)),
                  date(fields.at(8)),
                  hundredths(fields.at(9), 2),
                  hundredths(fields.at(10), 4),
                  fields.at(12) == "1"};
    return row;
}

class StoreBookMaker final
{
public:
    IndexRow row(quint32 number)
    {
        IndexRow row;
        row.id = numberedId(number);
        row.firstName = kFirst[pick(kFirst.size())];
        row.lastName = kLast[pick(kLast.size())] + QString::number(number % 641);
        row.displayName = row.firstName + u' ' + row.lastName;
        row.accountNumber = u"C%1"_s.arg(number, 8, 10, QChar(u'0'));
        row.phones = {u"+49%1"_s.arg(30000000 + pick(9000000))};
        row.emails = {row.lastName + u'@' + row.firstName + u".example"_s};
        if (pick(3) != 0) {
            const auto associate = static_cast<quint32>(pick(40));
            row.owner = {QUuid(associate, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)};
            row.book = {QUuid(associate, 2, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)};
        }
        row.lastContactMs = 1'700'000'000'000 + static_cast<qint64>(pick(60'000'000)) * 1000;
        row.values = values();
        return row;
    }

private:
    std::vector<search::IndexValue> values()
    {
        QStringList categories;
        for (std::size_t i = 0, many = 1 + pick(3); i < many; ++i)
            categories.append(u"category %1"_s.arg(pick(20)));
        return {u"brand %1"_s.arg(pick(50)),
                categories,
                u"segment %1"_s.arg(pick(8)),
                u"city %1"_s.arg(pick(300)),
                CalendarDate{static_cast<int>(1940 + pick(65)),
                             static_cast<int>(1 + pick(12)),
                             static_cast<int>(1 + pick(28))},
                CalendarDate{
                    std::nullopt, static_cast<int>(1 + pick(12)), static_cast<int>(1 + pick(28))},
                static_cast<qint64>(pick(2'000'000)),
                static_cast<qint64>(pick(10'000)),
                pick(2) == 0};
    }

    std::size_t pick(std::size_t below) { return m_random() % below; }

    inline static const std::array kFirst{
        u"Anna"_s,  u"Jürgen"_s, u"Søren"_s, u"Łukasz"_s, u"Zoë"_s,    u"François"_s, u"Mei"_s,
        u"Aiko"_s,  u"Olena"_s,  u"Niamh"_s, u"Ravi"_s,   u"Fatima"_s, u"João"_s,     u"Ingrid"_s,
        u"Marta"_s, u"Pavel"_s,  u"Chloé"_s, u"Ömer"_s,   u"Linh"_s,   u"Kofi"_s};
    inline static const std::array kLast{u"Müller"_s,
                                         u"Andersen"_s,
                                         u"Hansen"_s,
                                         u"Nowak"_s,
                                         u"García"_s,
                                         u"Dubois"_s,
                                         u"O’Neill"_s,
                                         u"Tanaka"_s,
                                         u"Chen"_s,
                                         u"Kowalski"_s,
                                         u"Rossi"_s,
                                         u"Novák"_s,
                                         u"Åberg"_s,
                                         u"Øster"_s,
                                         u"Schmidt"_s,
                                         u"Ivanova"_s,
                                         u"Silva"_s,
                                         u"Özdemir"_s};
    std::mt19937 m_random{42};
};

} // namespace

Book referenceBook(const QString& csvFile)
{
    Book book;
    book.schema.attributes = {{.key = u"city"_s, .refinable = true},
                              {.key = u"segment"_s, .refinable = true},
                              {.key = u"category"_s, .refinable = true},
                              {.key = u"brand"_s, .refinable = true},
                              {.key = u"birthday"_s, .type = ValueType::Date},
                              {.key = u"anniversary"_s, .type = ValueType::Date},
                              {.key = u"clv"_s, .type = ValueType::Currency},
                              {.key = u"churn"_s, .type = ValueType::Decimal},
                              {.key = u"email_consent"_s, .type = ValueType::Boolean}};
    QFile file(csvFile);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(csvFile));
    file.readLine();
    while (!file.atEnd())
        book.rows.push_back(referenceRow(file.readLine().trimmed().split(',')));
    return book;
}

Book storeBook(int customers)
{
    const auto facet = [](const QString& key, ValueType type) {
        return IndexAttribute{.key = key, .type = type, .refinable = true};
    };
    Book book;
    book.schema.attributes = {facet(u"brand"_s, ValueType::Text),
                              {.key = u"categories"_s, .multiple = true, .refinable = true},
                              facet(u"segment"_s, ValueType::Text),
                              facet(u"city"_s, ValueType::Text),
                              facet(u"birthday"_s, ValueType::Date),
                              facet(u"anniversary"_s, ValueType::Date),
                              facet(u"spend"_s, ValueType::Currency),
                              facet(u"churn"_s, ValueType::Decimal),
                              facet(u"vip"_s, ValueType::Boolean)};
    StoreBookMaker maker;
    for (int number = 0; number < customers; ++number)
        book.rows.push_back(maker.row(static_cast<quint32>(number)));
    return book;
}

} // namespace carnet::bench
