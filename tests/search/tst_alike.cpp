#include "models/search/alike.h"
#include "models/search/indexrows.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace carnet;
using namespace carnet::search;
using namespace Qt::StringLiterals;

namespace tst_alike {

namespace {

//! A store that finds everybody of its till, and who is there.
struct Book {
    Store store;
    IndexSchema schema{.attributes = {{.key = u"birthday"_s, .type = ValueType::Date}},
                       .phoneRegion = u"NO"_s};
    std::vector<IndexRow> rows;

    void add(const QString& first,
             const QString& last,
             const QStringList& phones = {},
             const QStringList& emails = {},
             const IndexValue& birthday = {})
    {
        IndexRow row;
        row.id.value =
            QUuid(static_cast<uint>(rows.size() + 1), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
        row.displayName = QString(first + u' ' + last).trimmed();
        row.firstName = first;
        row.lastName = last;
        row.phones = phones;
        row.emails = emails;
        row.values = {birthday};
        rows.push_back(row);
    }

    //! The names of whom somebody may be, with why.
    [[nodiscard]] std::vector<std::pair<QString, Likeness>> alike(const NewClient& typed) const
    {
        const auto index = BookIndex::build(schema, rows);
        std::vector<std::pair<QString, Likeness>> found;
        for (const auto& [position, why] : alikeIn(*index, {store, schema}, typed, 0, 3))
            found.emplace_back(index->rowAt(position).displayName, why);
        return found;
    }
};

using Found = std::vector<std::pair<QString, Likeness>>;

Book friends()
{
    Book book;
    book.add(u"Þórdís"_s, u"Jónsdóttir"_s, {u"+47 900 00 001"_s}, {u"Dis@Example.com"_s});
    book.add(u"Anna"_s, u"Berg"_s, {u"900 00 002"_s}, {}, CalendarDate{1984, 3, 21});
    book.add(u"Anna"_s, u"Bergmann"_s, {u"+47 900 00 003"_s});
    book.add({}, u"Maison Orsenne"_s);
    return book;
}

} // namespace

// N3
class TestAlike : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByANumberInAnyFormat()
    {
        const Book book = friends();

        for (const QString& phone :
             {u"+47 900 00 002"_s, u"90000002"_s, u"0047 90 00 00 02"_s, u"(+47) 900-00-002"_s})
            QCOMPARE(book.alike({.phone = phone}), (Found{{u"Anna Berg"_s, Likeness::Phone}}));
        QCOMPARE(book.alike({.phone = u"+47 900 00"_s}), Found());
        QCOMPARE(book.alike({.phone = u"+46 900 00 002"_s}), Found());
        QCOMPARE(book.alike({.phone = u"none"_s}), Found());
    }

    void findsByAnEmailInAnyCase()
    {
        const Book book = friends();

        QCOMPARE(book.alike({.email = u"dis@example.COM"_s}),
                 (Found{{u"Þórdís Jónsdóttir"_s, Likeness::Email}}));
        QCOMPARE(book.alike({.email = u"dis@example.co"_s}), Found());
    }

    void findsByTheWholeNameAsAPersonReadsIt()
    {
        const Book book = friends();

        QCOMPARE(book.alike({.firstName = u"anna"_s, .lastName = u"BERG"_s}),
                 (Found{{u"Anna Berg"_s, Likeness::Name}}));
        QCOMPARE(book.alike({.firstName = u"Þordis"_s, .lastName = u"Jonsdottir"_s}),
                 (Found{{u"Þórdís Jónsdóttir"_s, Likeness::Name}}));
        QCOMPARE(book.alike({.lastName = u"maison orsenne"_s}),
                 (Found{{u"Maison Orsenne"_s, Likeness::Name}}));
        QCOMPARE(book.alike({.firstName = u"Anna"_s}), Found());
    }

    void putsTheSurestFirst()
    {
        Book book = friends();
        book.add(u"Anna"_s, u"Berg"_s);

        const Found found = book.alike({.firstName = u"Anna"_s,
                                        .lastName = u"Berg"_s,
                                        .phone = u"+4790000003"_s,
                                        .email = u"dis@example.com"_s,
                                        .birthday = CalendarDate{{}, 3, 21}});

        QCOMPARE(found,
                 (Found{{u"Anna Bergmann"_s, Likeness::Phone},
                        {u"Þórdís Jónsdóttir"_s, Likeness::Email},
                        {u"Anna Berg"_s, Likeness::NameAndBirthday}}));
    }

    void findsTheBirthdayAmongMoreNamesakesThanItReads()
    {
        Book book;
        for (int i = 0; i < 3000; ++i)
            book.add(u"Anna"_s, u"Berg"_s, {u"+47 900 1%1"_s.arg(i, 4, 10, QChar(u'0'))});
        book.add(u"Anna"_s, u"Berg"_s, {}, {}, CalendarDate{1984, 3, 21});

        const Found found = book.alike({.firstName = u"Anna"_s,
                                        .lastName = u"Berg"_s,
                                        .phone = u"+47 900 12 345"_s,
                                        .birthday = CalendarDate{1984, 3, 21}});

        QCOMPARE(found.size(), std::size_t{3});
        QCOMPARE(found[0].second, Likeness::Phone);
        QCOMPARE(found[1].second, Likeness::NameAndBirthday);
        QCOMPARE(found[2].second, Likeness::Name);
    }

    void looksNoFurtherThanTheStoreDoes()
    {
        Book book = friends();
        book.store.customerAddressBooks = {AddressBookId()};
        book.schema.attributes.push_back({.key = QString::fromLatin1(kCustomerStore)});

        QCOMPARE(book.alike({.email = u"dis@example.com"_s}), Found()); // she is of another store
    }
};

CARNET_TEST(TestAlike)

} // namespace tst_alike

#include "tst_alike.moc"
