#pragma once

#include "models/presentation/activitytypesscreen.h"
#include "models/presentation/addressbooksscreen.h"
#include "models/presentation/affiliationsscreen.h"
#include "models/presentation/allcustomersscreen.h"
#include "models/presentation/associatesscreen.h"
#include "models/presentation/attributegroupsscreen.h"
#include "models/presentation/attributesscreen.h"
#include "models/presentation/attributetypesscreen.h"
#include "models/presentation/auditscreen.h"
#include "models/presentation/customerfilescreen.h"
#include "models/presentation/featuresscreen.h"
#include "models/presentation/fleetscreen.h"
#include "models/presentation/jobnotice.h"
#include "models/presentation/jobsscreen.h"
#include "models/presentation/layoutsscreen.h"
#include "models/presentation/numberingsscreen.h"
#include "models/presentation/parametersscreen.h"
#include "models/presentation/permissiongroupsscreen.h"
#include "models/presentation/registersscreen.h"
#include "models/presentation/sharedcustomersscreen.h"
#include "models/presentation/storesscreen.h"
#include "models/presentation/tasklistsscreen.h"

namespace carnet {

//! An entry of the console's list.
struct ConsoleSectionItem {
    QString section;
    QString text;
    QString iconName;
    bool isCurrent = false;

    [[nodiscard]] const QString& key() const { return section; }
    [[nodiscard]] static const std::array<ItemRole<ConsoleSectionItem>, 4>& roles();
    friend bool operator==(const ConsoleSectionItem&, const ConsoleSectionItem&) = default;
};

//! Headquarters' place: what is set up there for all stores, section by section.
class ConsoleScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* sections READ sections CONSTANT)
    Q_PROPERTY(QString section READ section NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(carnet::AttributesScreen* attributes READ attributes CONSTANT)
    Q_PROPERTY(carnet::AttributeGroupsScreen* groups READ groups CONSTANT)
    Q_PROPERTY(carnet::AttributeTypesScreen* attributeTypes READ attributeTypes CONSTANT)
    Q_PROPERTY(carnet::AssociatesScreen* associates READ associates CONSTANT)
    Q_PROPERTY(carnet::PermissionGroupsScreen* permissionGroups READ permissionGroups CONSTANT)
    Q_PROPERTY(carnet::FeaturesScreen* features READ features CONSTANT)
    Q_PROPERTY(carnet::AllCustomersScreen* customers READ customers CONSTANT)
    Q_PROPERTY(carnet::CustomerFileScreen* customerFile READ customerFile CONSTANT)
    Q_PROPERTY(carnet::AuditScreen* audit READ audit CONSTANT)
    Q_PROPERTY(carnet::StoresScreen* stores READ stores CONSTANT)
    Q_PROPERTY(carnet::RegistersScreen* registers READ registers CONSTANT)
    Q_PROPERTY(carnet::FleetScreen* fleet READ fleet CONSTANT)
    Q_PROPERTY(carnet::LayoutsScreen* layouts READ layouts CONSTANT)
    Q_PROPERTY(carnet::JobsScreen* jobs READ jobs CONSTANT)
    Q_PROPERTY(carnet::JobNotice* jobNotice READ jobNotice CONSTANT)
    Q_PROPERTY(carnet::NumberingsScreen* numberings READ numberings CONSTANT)
    Q_PROPERTY(carnet::ParametersScreen* parameters READ parameters CONSTANT)
    Q_PROPERTY(carnet::SharedCustomersScreen* shared READ shared CONSTANT)
    Q_PROPERTY(carnet::AddressBooksScreen* addressBooks READ addressBooks CONSTANT)
    Q_PROPERTY(carnet::ActivityTypesScreen* activityTypes READ activityTypes CONSTANT)
    Q_PROPERTY(carnet::TaskListsScreen* taskLists READ taskLists CONSTANT)
    Q_PROPERTY(carnet::AffiliationsScreen* affiliations READ affiliations CONSTANT)

public:
    ConsoleScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* sections() { return &m_sections; }
    [[nodiscard]] QString section() const { return m_section; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] AttributesScreen* attributes() { return &m_attributes; }
    [[nodiscard]] AssociatesScreen* associates() { return &m_associates; }
    [[nodiscard]] PermissionGroupsScreen* permissionGroups() { return &m_permissionGroups; }
    [[nodiscard]] FeaturesScreen* features() { return &m_features; }
    [[nodiscard]] AddressBooksScreen* addressBooks() { return &m_addressBooks; }
    [[nodiscard]] StoresScreen* stores() { return &m_stores; }
    [[nodiscard]] RegistersScreen* registers() { return &m_registers; }
    [[nodiscard]] FleetScreen* fleet() { return &m_fleet; }
    [[nodiscard]] LayoutsScreen* layouts() { return &m_layouts; }
    [[nodiscard]] JobsScreen* jobs() { return &m_jobs; }
    //! Of the section that is open.
    [[nodiscard]] JobNotice* jobNotice() { return &m_jobNotice; }
    [[nodiscard]] NumberingsScreen* numberings() { return &m_numberings; }
    [[nodiscard]] ParametersScreen* parameters() { return &m_parameters; }
    [[nodiscard]] SharedCustomersScreen* shared() { return &m_shared; }
    [[nodiscard]] AttributeGroupsScreen* groups() { return &m_groups; }
    [[nodiscard]] AttributeTypesScreen* attributeTypes() { return &m_attributeTypes; }
    [[nodiscard]] ActivityTypesScreen* activityTypes() { return &m_activityTypes; }
    [[nodiscard]] TaskListsScreen* taskLists() { return &m_taskLists; }
    [[nodiscard]] AffiliationsScreen* affiliations() { return &m_affiliations; }

    [[nodiscard]] AllCustomersScreen* customers() { return &m_customers; }
    [[nodiscard]] AuditScreen* audit() { return &m_audit; }
    [[nodiscard]] CustomerFileScreen* customerFile() { return &m_customerFile; }

    //! Only those who may set up are shown anything.
    void setShown(bool shown);

    Q_INVOKABLE void choose(const QString& section);
    //! Opens the section that sets up what was refused, or dropped, and its form with what was
    //! wanted.
    void takeUp(const Operation& refused);

Q_SIGNALS:
    void changed();
    //! Somebody turned to a section.
    void sectionChosen();
    //! The form of a section was closed.
    void formLeft();
    //! A form is to open again, wherever its person is by now.
    void returnWanted();

private:
    void show();
    void showOpen();
    void watch(const SetupForm& form);
    //! Null where a section has none for such rows.
    [[nodiscard]] SetupForm* formFor(const Row& row);
    [[nodiscard]] QList<SetupForm*> forms();
    //! Clients in several books are looked at where there may be any.
    [[nodiscard]] bool isOffered(const QString& section) const;

    Till& m_till;
    QString m_section = QStringLiteral("attributes");
    bool m_isShown = false;
    AttributesScreen m_attributes;
    AttributeTypesScreen m_attributeTypes;
    AttributeGroupsScreen m_groups;
    ActivityTypesScreen m_activityTypes;
    AffiliationsScreen m_affiliations;
    AssociatesScreen m_associates;
    PermissionGroupsScreen m_permissionGroups;
    AddressBooksScreen m_addressBooks;
    StoresScreen m_stores;
    RegistersScreen m_registers;
    FleetScreen m_fleet;
    TaskListsScreen m_taskLists;
    LayoutsScreen m_layouts;
    JobsScreen m_jobs;
    JobNotice m_jobNotice;
    NumberingsScreen m_numberings;
    ParametersScreen m_parameters;
    FeaturesScreen m_features;
    AllCustomersScreen m_customers;
    CustomerFileScreen m_customerFile;
    AuditScreen m_audit;
    SharedCustomersScreen m_shared;
    ValueListModel<ConsoleSectionItem> m_sections;
};

} // namespace carnet
