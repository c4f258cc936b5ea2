#pragma once

#include "app/sync/jsonreader.h"
#include "models/domain/id.h"

#include <QByteArray>

namespace carnet::sync {

//! How long a PEM text on the wire may be.
constexpr qsizetype kLongestPem = 16L * 1024;

//! `POST /enrol/v1/redeem`: a code for a certificate.
struct RedeemRequest {
    QString code; //!< as somebody typed it
    QByteArray request; //!< PKCS#10, PEM
    RegisterId terminal; //!< the till that is in the folder already; null when it is empty
};

struct RedeemAnswer {
    RegisterId terminal;
    StoreId store;
    QByteArray certificate; //!< PEM
    QByteArray authority; //!< PEM
    QByteArray orderKey = {}; //!< 32 bytes; empty from a headquarters that gives no orders
};

//! `GET /enrol/v1/authority`
struct AuthorityAnswer {
    QByteArray authority; //!< PEM
};

//! `POST /enrol/v1/renew`: the key stays.
struct RenewAnswer {
    StoreId store; //!< its register may have moved
    QByteArray certificate; //!< PEM
    QByteArray orderKey = {}; //!< as in RedeemAnswer
};

//! `POST /enrol/v1/wiped`: a till that followed an order says so. It has no key any more; that it
//! knows the order is its proof.
struct WipedNotice {
    QUuid order;
    QByteArray signature; //!< of the order
};

[[nodiscard]] QJsonObject toJson(const RedeemRequest& request);
[[nodiscard]] QJsonObject toJson(const RedeemAnswer& answer);
[[nodiscard]] QJsonObject toJson(const AuthorityAnswer& answer);
[[nodiscard]] QJsonObject toJson(const RenewAnswer& answer);
[[nodiscard]] QJsonObject toJson(const WipedNotice& notice);
[[nodiscard]] Result<RedeemRequest> redeemRequestFromJson(const QJsonObject& json);
[[nodiscard]] Result<RedeemAnswer> redeemAnswerFromJson(const QJsonObject& json);
[[nodiscard]] Result<AuthorityAnswer> authorityAnswerFromJson(const QJsonObject& json);
[[nodiscard]] Result<RenewAnswer> renewAnswerFromJson(const QJsonObject& json);
[[nodiscard]] Result<WipedNotice> wipedNoticeFromJson(const QJsonObject& json);

//! The key for orders as it is on the wire, in hexadecimal; nothing for none.
void insertOrderKey(QJsonObject& json, const QByteArray& key);
//! Absent is none.
[[nodiscard]] QByteArray readOrderKey(JsonReader& reader);

} // namespace carnet::sync
