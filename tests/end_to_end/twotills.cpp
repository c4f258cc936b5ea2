#include "tests/end_to_end/twotills.h"

#include "models/presentation/colleagues.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr int kCustomers = 60;

} // namespace

std::unique_ptr<Workplace> TwoTills::open(int number)
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    auto workplace =
        Workplace::open({retailer->till(number), retailer->url(), english}, clock, random);
    if (!workplace)
        qFatal("%s", qPrintable(workplace.error().detail));
    return *std::move(workplace);
}

void TwoTills::start()
{
    auto made = Retailer::make(qEnvironmentVariable("CARNET_BINARY_DIR"), kCustomers);
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    retailer = *std::move(made);
    there = open(2);
    here = open(1);
    window = std::make_unique<Window>(here->shell());
}

bool TwoTills::signIn(const QString& name) const
{
    if (!driver().click(name, true))
        return false;
    for (const QChar digit : Retailer::pin()) {
        if (!driver().click(QString(digit)))
            return false;
    }
    return driver().awaitTrue([this] { return here->shell().place() != Shell::Place::SigningIn; },
                              kPatienceMs);
}

QString TwoTills::nameOf(const QString& role) const
{
    QAbstractListModel* associates = here->shell().signIn()->associates();
    const QHash<int, QByteArray> roles = associates->roleNames();
    for (int row = 0; row < associates->rowCount(); ++row) {
        const QModelIndex at = associates->index(row);
        if (at.data(roles.key("roleText")).toString() == role)
            return at.data(roles.key("name")).toString();
    }
    return {};
}

bool TwoTills::fill(const QString& field, const QString& text) const
{
    if (!driver().click(field))
        return false;
    driver().press(Qt::Key_A, Qt::ControlModifier);
    driver().type(text);
    return true;
}

bool TwoTills::edit(const QString& section, const QString& row) const
{
    return driver().click(section) && driver().click(u"Edit "_s + row)
        && driver().await(u"Cancel"_s);
}

bool TwoTills::otherHas(const RowKey& key) const
{
    std::optional<bool> isThere;
    QObject context;
    there->till().read(
        &context,
        [key](TerminalStore& store) { return store.find(key); },
        [&isThere](const Result<std::optional<Row>>& row) { isThere = row && *row; });
    return QTest::qWaitFor([&isThere] { return isThere.has_value(); }, kPatienceMs) && *isThere;
}

std::size_t TwoTills::ownersElsewhere(const CustomerId& id) const
{
    const search::BookIndex& index = *there->till().snapshot().index;
    const auto position = index.find(id);
    return position ? index.rowAt(*position).places().size() : 0;
}

bool TwoTills::letsIn(const AssociateId& who, const QString& pin) const
{
    SignInScreen& screen = *there->shell().signIn();
    screen.select(who.toString());
    for (const QChar digit : pin)
        screen.enterDigit(digit.digitValue());
    const bool isAnswered = QTest::qWaitFor([&screen] { return !screen.isBusy(); }, kPatienceMs);
    const bool isIn = isAnswered && there->till().isSignedIn();
    there->shell().signOut();
    return isIn;
}

CustomerId TwoTills::shareAtTheOtherTill() const
{
    Till& other = there->till();
    const search::BookIndex& index = *other.snapshot().index;
    search::Query query;
    query.today = other.today();
    query.scope = search::BookScope::InAnyBook;
    for (const search::RowPosition at : index.answer(query).rows) {
        for (const Associate& one : storeColleagues(other)) {
            if (index.rowAt(at).isOwnedBy(one.id) || !one.may(Right::AddToBook))
                continue;
            const CustomerId id = index.idAt(at);
            other.signIn(one);
            other.perform(&there->shell(),
                          {draft::addToBook(other.gesture(), id)},
                          [](const Result<Outcome>&) {});
            return id;
        }
    }
    return {};
}

} // namespace carnet::test
