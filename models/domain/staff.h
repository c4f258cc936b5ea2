#pragma once

#include "models/domain/describe.h"
#include "models/domain/rights.h"

#include <optional>

namespace carnet {

template<>
struct FieldCodec<QList<Right>> {
    static constexpr FieldType kType = FieldType::Json;
    static QJsonValue write(const QList<Right>& rights);
    static bool read(const QJsonValue& json, QList<Right>& rights);
};

//! The role that something is usual for, if there is one.
template<>
struct FieldCodec<std::optional<Role>> {
    static constexpr FieldType kType = FieldType::Text;
    static QJsonValue write(const std::optional<Role>& role);
    static bool read(const QJsonValue& json, std::optional<Role>& role);
};

//! What a job may do (SF-1): whoever is in it has its rights, and with it they change.
struct PermissionGroup {
    static constexpr auto kKind = EntityKind::PermissionGroup;
    PermissionGroupId id;
    qint64 version = 0;
    QString name; //!< in the retailer's own language
    QJsonObject translations; //!< language -> {name}
    QList<Right> rights;
    std::optional<Role> usualFor; //!< whoever is given this role comes into it

    static constexpr void eachMember(auto&& take)
    {
        using G = PermissionGroup;
        take(member("name", &G::name));
        take(member("translations", &G::translations));
        take(member("rights", &G::rights));
        take(member("usual_for", &G::usualFor));
    }
    friend bool operator==(const PermissionGroup&, const PermissionGroup&) = default;
};

struct Associate {
    static constexpr auto kKind = EntityKind::Associate;
    AssociateId id;
    qint64 version = 0;
    QString staffId;
    QString name;
    QString language; //!< BCP 47; empty = the till's
    Role role = Role::Associate;
    QList<Right> rights; //!< of her own; what counts is effectiveRights()
    QList<AddressBookId> employeeAddressBooks;
    bool blocked = false; //!< may not sign in or act any more
    PermissionGroupId group; //!< none: she has rights of her own alone
    bool ownRights = false; //!< rights of her own instead of the group's (SF-1)
    //! What the house gives her, as `staffrights.h` finds it; no field of the row.
    std::optional<QList<Right>> granted;
    ScreenLayoutId layout = {}; //!< at every till

    [[nodiscard]] bool followsGroup() const { return !group.isNull() && !ownRights; }
    //! Nothing, as long as nobody has looked up the group she follows.
    [[nodiscard]] QList<Right> effectiveRights() const
    {
        return granted.value_or(followsGroup() ? QList<Right>() : rights);
    }
    [[nodiscard]] bool may(Right right) const
    {
        return !blocked && effectiveRights().contains(right);
    }

    static constexpr void eachMember(auto&& take)
    {
        take(member("staff_id", &Associate::staffId));
        take(personal("name", &Associate::name));
        take(member("language", &Associate::language));
        take(member("role", &Associate::role));
        take(member("rights", &Associate::rights));
        take(member("employee_address_books", &Associate::employeeAddressBooks));
        take(member("blocked", &Associate::blocked));
        take(member("permission_group", &Associate::group));
        take(member("own_rights", &Associate::ownRights));
        take(member("layout", &Associate::layout));
    }
    friend bool operator==(const Associate&, const Associate&) = default;
};

//! What a till needs to check a PIN, a barcode or a card without headquarters: Argon2id hashes in
//! their encoded form. Travels only in the scope of the stores where the associate may sign in.
struct Verifier {
    static constexpr auto kKind = EntityKind::Verifier;
    VerifierId id; //!< equals the associate's id
    qint64 version = 0;
    AssociateId associate;
    QString hash; //!< of the PIN
    // See Credential; empty where she has none.
    QString barcodeId = {};
    QString barcodeHash = {};
    QString cardId = {};
    QString cardHash = {};

    static constexpr void eachMember(auto&& take)
    {
        take(member("associate", &Verifier::associate));
        take(personal("hash", &Verifier::hash));
        take(personal("barcode_id", &Verifier::barcodeId));
        take(personal("barcode_hash", &Verifier::barcodeHash));
        take(personal("card_id", &Verifier::cardId));
        take(personal("card_hash", &Verifier::cardHash));
    }
    friend bool operator==(const Verifier&, const Verifier&) = default;
};

} // namespace carnet
