#pragma once

#include "models/domain/attributetype.h"
#include "models/domain/card.h"
#include "models/domain/customertemplate.h"
#include "models/domain/distributionjob.h"
#include "models/domain/entities.h"
#include "models/domain/features.h"
#include "models/domain/savedfilter.h"
#include "models/domain/screenlayout.h"
#include "models/domain/staff.h"
#include "models/domain/tasklist.h"

#include <QHash>

#include <memory>

namespace carnet {

class RowReader;

//! Everything that headquarters sets up and others look up, as one immutable value.
struct ReferenceData {
    StoreId here; //!< whose attributes are shown; null at headquarters, which shows the house's
    QList<Associate> associates; //!< by name; with the rights that count, of features that are on
    QHash<AssociateId, Associate> associateById;
    QHash<StoreId, Store> storeById;
    QHash<RegisterId, Register> registerById;
    QList<AddressBook> addressBooks; //!< those of customers first, by name
    QList<Numbering> numberings; //!< by key
    QList<PermissionGroup> permissionGroups; //!< by name
    QList<ScreenLayout> layouts; //!< by name
    QList<AttributeDefinition> attributes; //!< that client books show, by display order
    QList<AttributeDefinition> pageAttributes; //!< that a customer's page shows, by display order
    QList<AttributeDefinition> allAttributes; //!< also those of no group, by display order
    QList<AttributeGroup> attributeGroups; //!< by name
    QList<AttributeType> attributeTypes; //!< by name
    QList<ActivityType> activityTypes; //!< by display order
    QHash<ProductId, Product> productById;
    QHash<ClientBookId, ClientBook> bookById;
    QHash<QString, Setting> settingByKey;
    QList<Setting> ruleSettings; //!< those that rules look up
    QList<Affiliation> affiliations; //!< by display order
    QList<CustomerTemplate> templates;
    QList<SavedFilter> savedFilters; //!< of everybody, by name
    QList<TaskList> taskLists; //!< by name
    QList<StartedList> startedLists; //!< the latest first
    QList<DistributionJob> schedules; //!< of every job, by number
    QHash<AddressBookId, QList<StoreId>> storesByBook; //!< whose customers an address book holds

    //! The value of a parameter; empty where nobody has set it.
    [[nodiscard]] QString setting(QLatin1StringView key) const;
    //! Of the kinds that rules look at as a whole.
    [[nodiscard]] QList<Row> rowsOf(EntityKind kind) const;
    //! By number.
    [[nodiscard]] QList<Store> stores() const;
    [[nodiscard]] const AttributeDefinition* attribute(const QString& key) const;
    //! The same among those of no group, too: for words about what is not shown.
    [[nodiscard]] const AttributeDefinition* anyAttribute(const QString& key) const;
    //! The same among those that the page of a customer shows.
    [[nodiscard]] const AttributeDefinition* pageAttribute(const QString& key) const;
    //! The group that client books show at a store (CP-1, AT-12), or where stores say nothing; null
    //! when they show every attribute.
    [[nodiscard]] const AttributeGroup* groupInBooks(const StoreId& at = {}) const;
    //! The same of the page of a customer (AT-13).
    [[nodiscard]] const AttributeGroup* groupOnPages(const StoreId& at = {}) const;
    //! In the group's order, numbered by it, with the defaults they have there.
    [[nodiscard]] QList<AttributeDefinition> attributesOf(const AttributeGroup& group) const;
    //! What client books show of \a all, which may be what somebody is about to save.
    [[nodiscard]] QList<AttributeDefinition> inBooks(const QList<AttributeDefinition>& all) const;
    //! What the client books of some store show, those of the house first: what an index for all of
    //! them holds.
    [[nodiscard]] QList<AttributeDefinition> inBooksOfAnyStore() const;
    //! Null when the type is unknown.
    [[nodiscard]] const AttributeType* attributeType(const AttributeTypeId& id) const;
    [[nodiscard]] const PermissionGroup* permissionGroup(const PermissionGroupId& id) const;
    [[nodiscard]] const ActivityType* activityType(const ActivityTypeId& id) const;
    //! What a till shows to an associate; null where no layout applies (LY-1).
    [[nodiscard]] const ScreenLayout* layoutAt(const RegisterId& till,
                                               const Associate& associate) const;
    [[nodiscard]] QString associateName(const AssociateId& id) const;
    //! Whose book it is; null when unknown.
    [[nodiscard]] AssociateId ownerOf(const ClientBookId& book) const;
    [[nodiscard]] LeapDayPolicy leapDayPolicy() const;
    //! Whether headquarters has a feature switched on.
    [[nodiscard]] bool has(Feature feature) const;
    //! A customer may be in the books of several associates (CB-3).
    [[nodiscard]] bool allowsSeveralBooks() const
    {
        return setting(kBookModeSetting) == kSeveralBooks;
    }
    //! Whether people choose who reads a note.
    [[nodiscard]] bool isNoteVisibilityOffered() const { return has(Feature::NoteReaders); }
    //! Whether \a reader may read \a note.
    [[nodiscard]] bool mayRead(const Note& note, const Associate& reader) const;

    //! \a here is the store of the till; none at headquarters.
    [[nodiscard]] static Result<std::shared_ptr<const ReferenceData>> read(
        const RowReader& store, const StoreId& here = {});
};

//! True for kinds that ReferenceData holds: a change of one makes it stale.
[[nodiscard]] bool isReference(EntityKind kind);

} // namespace carnet
