#pragma once

#include "app/ctl/demodice.h"
#include "models/domain/customertemplate.h"
#include "models/domain/entities.h"
#include "models/domain/screenlayout.h"
#include "models/domain/staff.h"

#include <QDate>

namespace carnet {

struct DemoOptions {
    int customers = 2000;
    quint64 seed = 1;
    QDate today;
    QString pin = {}; //!< of everybody, instead of the usual one
};

//! What the demo retailer has before the first customer comes in.
struct DemoHouse {
    LegalEntity legalEntity;
    QList<AddressBook> addressBooks;
    QList<Store> stores;
    QList<Register> registers;
    QList<PermissionGroup> permissionGroups;
    QList<Associate> associates;
    QList<int> bookSizes; //!< by associate
    QString pin; //!< of everybody
    QList<ActivityType> activityTypes;
    QList<AttributeDefinition> attributes;
    QList<Product> products;
    QStringList categories; //!< keys, as in the attribute of favourites
    QList<int> categoryShares; //!< how much of the sales
    QList<QList<int>> productsByCategory; //!< indexes
    QList<Setting> settings;
    QList<Affiliation> affiliations;
    QList<CustomerTemplate> templates;
    QList<ScreenLayout> layouts;

    //! Associates who work at the store of that index.
    [[nodiscard]] QList<int> staffOf(qsizetype store) const;
    [[nodiscard]] const ActivityType& activityType(QStringView key) const;
};

//! Visit, e-mail, phone and appointment, without ids.
[[nodiscard]] QList<ActivityType> usualActivityTypes();

//! One for each role, without ids.
[[nodiscard]] QList<PermissionGroup> usualPermissionGroups();

[[nodiscard]] DemoHouse makeDemoHouse(const DemoOptions& options);

//! A JSON file of the demo; they are part of the program.
[[nodiscard]] QJsonObject demoResource(const QString& name);
[[nodiscard]] QStringList textsIn(const QJsonValue& array);

} // namespace carnet
