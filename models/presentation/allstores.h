#pragma once

#include "app/sync/desk.h"
#include "models/presentation/till.h"
#include "models/search/querycodec.h"
#include "models/search/queryresult.h"

#include <QTimer>

namespace carnet {

//! One of many who are only to be moved.
struct FoundPerson {
    CustomerId id;
    QString name;
    std::vector<search::BookPlace> places; //!< the books she is in
};

//! What rows do not say of somebody, for whoever could have her at the till.
struct FoundDetails {
    CustomerType type = CustomerType::Person;
    QString address; //!< in one line

    friend bool operator==(const FoundDetails&, const FoundDetails&) = default;
};

//! What headquarters found among the customers of all stores.
struct FoundCustomers {
    search::QueryResult counts; //!< without rows
    std::vector<search::IndexRow> rows; //!< of this till's schema
    QHash<CustomerId, FoundDetails> details; //!< where they were asked for and may be known
    QList<FoundPerson> people; //!< instead of rows, where only ids were asked for
    std::vector<int> counted; //!< matches of each query that was only counted
};

//! One screen's line to headquarters about customers whom the till may not hold. Of several
//! questions the last counts; headquarters that is still getting its list ready is asked again.
class AllStores final : public QObject
{
    Q_OBJECT

public:
    explicit AllStores(Till& till, QObject* parent = nullptr);

    struct Question {
        search::Query query;
        std::vector<search::Query> counted = {};
        bool idsOnly = false;
        QList<CustomerId> among = {}; //!< these instead of those the query finds
        bool details = false; //!< of everybody who is found
    };
    using Then = std::function<void(const Result<FoundCustomers>&)>;

    void ask(const Question& question, Then then);
    //! Nobody waits for an answer any more.
    void drop();

    //! Who is in several books.
    void askShared(std::function<void(const Result<sync::SharedAnswer>&)> then);

    //! Lets headquarters do \a drafts at once, all of them or, with \a partly, those it may. A
    //! second call waits for the first.
    void perform(const QList<Operation>& drafts,
                 bool partly,
                 std::function<void(const Result<PerformAnswer>&)> then);

    //! How many of its operations headquarters has refused.
    [[nodiscard]] static int refusedIn(const PerformAnswer& answer);
    //! What a person is told when there was no answer.
    [[nodiscard]] static QString explain(const Error& error);

Q_SIGNALS:
    //! The list at headquarters is not ready; \a part of it is (0 to 1).
    void preparing(double part);

private:
    struct Performance {
        PerformRequest request;
        std::function<void(const Result<PerformAnswer>&)> then;
    };

    void send();
    void performNext();
    void take(const sync::Reply<QJsonObject>& reply);
    [[nodiscard]] Result<FoundCustomers> found(const QJsonObject& json) const;

    Till& m_till;
    Question m_question;
    Then m_then;
    QTimer m_again;
    sync::PendingPtr m_asking;
    sync::PendingPtr m_askingShared;
    sync::PendingPtr m_performing;
    QList<Performance> m_performances; // the first is on its way
};

} // namespace carnet
