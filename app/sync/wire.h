#pragma once

#include "models/domain/booksettlement.h"
#include "models/domain/customerfile.h"
#include "models/domain/jobreport.h"
#include "models/domain/protocol.h"
#include "models/domain/tillreport.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace carnet::sync {

//! Versions of the protocol this program speaks.
constexpr int kOldestProtocol = 1;
constexpr int kNewestProtocol = 1;

//! What a message may hold at most, whoever sent it. The limits that are announced in `hello` are
//! smaller; these only keep a hostile peer from costing memory.
struct WireBounds {
    static constexpr qsizetype kScopes = 256;
    static constexpr qsizetype kEntries = 20'000; //!< of one scope's page
    static constexpr qsizetype kOperations = 1'000;
    static constexpr qsizetype kImages = 2'000; //!< of one verdict, also of its `gone`
    static constexpr qsizetype kSaltBytes = 64;
    static constexpr int kDepth = 32; //!< of arrays and objects in each other
};

//! The call that answers when a head differs from the ones the caller knows, or in time.
struct WaitRequest {
    QList<ScopeHead> heads;
    int timeoutSeconds = 0;
    std::optional<TillReport> report = {}; //!< how the till is; older ones do not say

    friend bool operator==(const WaitRequest&, const WaitRequest&) = default;
};

struct WaitAnswer {
    QList<ScopeHead> heads;

    friend bool operator==(const WaitAnswer&, const WaitAnswer&) = default;
};

struct SignInRequest {
    QString staffId;
    QString pin;
};

struct SignInAnswer {
    AssociateId associate;

    friend bool operator==(const SignInAnswer&, const SignInAnswer&) = default;
};

//! Who may not set up Carnet searches all stores by a text that is long enough and is shown at most
//! so many customers.
constexpr int kMostFound = 50;
//! Four characters (SE-6), or two where one stands for a syllable or a word.
[[nodiscard]] bool isLongEnough(const QString& search);
//! How many operations one call performs, and how many ids one answer names.
constexpr int kMostPerformed = 5'000;
//! Room for as many moves between books.
constexpr qsizetype kMostPerformBytes = qsizetype(4) * 1024 * 1024;
//! How many customers one answer lists with all that a list shows of them: a few screens full.
constexpr int kMostListed = 200;
//! How many queries are only counted at once.
constexpr int kMostQueries = 100;

//! A question about the customers of all stores.
struct FindRequest {
    AssociateId associate; //!< who asks
    QJsonObject query; //!< of `models/search/querycodec.h`
    QJsonArray counted; //!< more queries, of which only the number of matches is asked
    bool idsOnly = false; //!< the ids instead of the rows, up to kMostPerformed
    //! With ids only: those of these who are still there, each once; empty = whom the query finds.
    QList<CustomerId> among = {};
    //! Rows say more of whom the asker could have at her till; up to kMostFound of them.
    bool details = false;

    friend bool operator==(const FindRequest&, const FindRequest&) = default;
};

//! So many entries of a timeline go into one answer.
constexpr int kMostTimeline = 200;

//! A question about one customer, whoever holds her.
struct CustomerRequest {
    AssociateId associate; //!< who asks
    TimelineRequest timeline; //!< of whom, and which part of the history

    friend bool operator==(const CustomerRequest&, const CustomerRequest&) = default;
};

struct CustomerAnswer {
    std::optional<CustomerFile> file; //!< none: headquarters does not have her (any more)

    friend bool operator==(const CustomerAnswer&, const CustomerAnswer&) = default;
};

//! How many customers in several books one answer names.
constexpr int kMostShared = 2'000;

//! Asks for the customers in several books; only of somebody who may set up Carnet.
struct SharedRequest {
    AssociateId associate; //!< who asks

    friend bool operator==(const SharedRequest&, const SharedRequest&) = default;
};

struct SharedAnswer {
    qint64 total = 0; //!< of all of them, also of those who did not fit
    QList<SharedCustomer> customers;

    friend bool operator==(const SharedAnswer&, const SharedAnswer&) = default;
};

//! A question about the distribution jobs, or a wish: that one runs, or that a till tries again.
struct JobsRequest {
    AssociateId associate; //!< who asks
    int job = 0; //!< tell all of this one; it is also the one that is wished for
    QUuid run; //!< the id of a wish to run it now; null without one
    RegisterId retry; //!< the till that is to try again; null without one

    friend bool operator==(const JobsRequest&, const JobsRequest&) = default;
};

//! The value of the `Sync-Proto` request header: `1..1`.
[[nodiscard]] QByteArray protocolRange();
//! The highest version in \a range that this program speaks; Newer when there is none (426),
//! Invalid when \a range is not one. An absent header means version 1.
[[nodiscard]] Result<int> chooseProtocol(const QByteArray& range);

[[nodiscard]] QByteArray toBytes(const QJsonObject& message);
//! One complete JSON object, at most \a most bytes and not deeper than WireBounds::kDepth.
[[nodiscard]] Result<QJsonObject> fromBytes(const QByteArray& bytes, qsizetype most);

//! `scopes`, as in a subscription, is left out where there are none.
[[nodiscard]] QJsonObject toJson(const Hello& hello);
[[nodiscard]] Result<Hello> helloFromJson(const QJsonObject& json);

//! `{scopes: [{scope, kind, head, floor}]}`
[[nodiscard]] QJsonObject toJson(const QList<Scope>& subscription);
[[nodiscard]] Result<QList<Scope>> subscriptionFromJson(const QJsonObject& json);

//! `{epoch, cursors: [[scope, seq]], max_rows, max_bytes}`
[[nodiscard]] QJsonObject toJson(const PullRequest& request);
[[nodiscard]] Result<PullRequest> pullRequestFromJson(const QJsonObject& json);

//! `{epoch, kinds: {name: number}, scopes: [{scope, from, to, head, more, e: [[seq, kind, id,
//! event, ver, fields]]}]}`. `kinds` numbers the kinds in the entries as the digest does, so that a
//! reader can count rows of kinds it does not know: they come without their fields. Of a kind
//! without a number entries are left out, and with them the page's digest, which could not be
//! right.
[[nodiscard]] QByteArray toBytes(const PullAnswer& answer);
[[nodiscard]] Result<PullAnswer> pullAnswerFromJson(const QJsonObject& json);

//! `{incarnation, acked_through, ops: [...], events: [[id, type, actor, at_ms, customer?]]}`. An
//! operation that cannot be read keeps its place in the list if it has an id and an n, so that it
//! gets a verdict and its neighbours theirs.
[[nodiscard]] QJsonObject toJson(const PushRequest& request);
[[nodiscard]] Result<PushRequest> pushRequestFromJson(const QJsonObject& json);

//! `{epoch, last_n, hlc, gap, needs_incarnation, verdicts: [{id, n, verdict, code, facts,
//! rows: [[kind, id, ver, fields]], gone: [[kind, id]]}], events: [id]}`. A gap and a second
//! incarnation are ordinary answers (status 200), not errors.
[[nodiscard]] QJsonObject toJson(const PushAnswer& answer);
[[nodiscard]] Result<PushAnswer> pushAnswerFromJson(const QJsonObject& json);

//! `{associate, query, counted: [query], ids_only, among?: [id]}`; answered with `{preparing}`, how
//! full the directory is (0 to 1), or with what `models/search/resultcodec.h` writes of the counts
//! and
//! `{rows}` or `{ids: [[id, book, owner, name, further]]}` (`further`: `[[book, owner]]`, of those
//! in several books) and `{counted: [matches]}` beside it.
[[nodiscard]] QJsonObject toJson(const FindRequest& request);
[[nodiscard]] Result<FindRequest> findRequestFromJson(const QJsonObject& json);

//! `{associate, customer, type, from_ms, until_ms, before: [at_ms, id], limit}`; `type`, the days
//! and `before` are left out where there is no such bound.
[[nodiscard]] QJsonObject toJson(const CustomerRequest& request);
[[nodiscard]] Result<CustomerRequest> customerRequestFromJson(const QJsonObject& json);
//! `{gone}`, or `{rows: [[kind, id, ver, fields]], last_contact_ms, older, more, counts:
//! [[type, n]]}`. Rows about others' entries and later pages of the timeline are rows like any.
[[nodiscard]] QJsonObject toJson(const CustomerAnswer& answer);
[[nodiscard]] Result<CustomerAnswer> customerAnswerFromJson(const QJsonObject& json);
//! `{associate}`
[[nodiscard]] QJsonObject toJson(const SharedRequest& request);
[[nodiscard]] Result<SharedRequest> sharedRequestFromJson(const QJsonObject& json);
//! `{total, customers: [{id, name, number, currency, places: [{id, ver, book, associate,
//! added_at_ms, added_by, last_contact_ms, spend_minor}]}]}`
[[nodiscard]] QJsonObject toJson(const SharedAnswer& answer);
[[nodiscard]] Result<SharedAnswer> sharedAnswerFromJson(const QJsonObject& json);

//! `{partly, ops: [...]}`; one operation that cannot be read spoils all of them.
[[nodiscard]] QJsonObject toJson(const PerformRequest& request);
[[nodiscard]] Result<PerformRequest> performRequestFromJson(const QJsonObject& json);
//! `{done, verdicts: [{id, n, verdict, code, facts}]}`
[[nodiscard]] QJsonObject toJson(const PerformAnswer& answer);
[[nodiscard]] Result<PerformAnswer> performAnswerFromJson(const QJsonObject& json);

//! `{associate, job?, run?, retry?}`
[[nodiscard]] QJsonObject toJson(const JobsRequest& request);
[[nodiscard]] Result<JobsRequest> jobsRequestFromJson(const QJsonObject& json);
//! `{now_ms, zone, tills, last_push_ms, jobs: [{number, next_ms?, run?}], runs: [{run, at_ms, by?,
//! tills: [[state, count]]}], standings: [[terminal, state, at_ms, tries]]}`
[[nodiscard]] QJsonObject toJson(const JobReport& report);
[[nodiscard]] Result<JobReport> jobReportFromJson(const QJsonObject& json);

//! `{heads: [[scope, head]], timeout_s}`
[[nodiscard]] QJsonObject toJson(const WaitRequest& request);
[[nodiscard]] Result<WaitRequest> waitRequestFromJson(const QJsonObject& json);
//! `{heads: [[scope, head]]}`
[[nodiscard]] QJsonObject toJson(const WaitAnswer& answer);
[[nodiscard]] Result<WaitAnswer> waitAnswerFromJson(const QJsonObject& json);

//! `{staff_id, pin}`
[[nodiscard]] QJsonObject toJson(const SignInRequest& request);
[[nodiscard]] Result<SignInRequest> signInRequestFromJson(const QJsonObject& json);
//! `{associate}`
[[nodiscard]] QJsonObject toJson(const SignInAnswer& answer);
[[nodiscard]] Result<SignInAnswer> signInAnswerFromJson(const QJsonObject& json);

} // namespace carnet::sync
