import QtQuick

QtObject {
    id: root

    property string section: "attributes"
    property string title: "Client book attributes"
    property AssociatesScreen associates: AssociatesScreen {}
    property StoresScreen stores: StoresScreen {}
    property RegistersScreen registers: RegistersScreen {}
    property FleetScreen fleet: FleetScreen {}
    property JobsScreen jobs: JobsScreen {}
    property JobNotice jobNotice: JobNotice {}
    property TaskListsScreen taskLists: TaskListsScreen {}
    property LayoutsScreen layouts: LayoutsScreen {}
    property NumberingsScreen numberings: NumberingsScreen {}
    property ParametersScreen parameters: ParametersScreen {}
    property AddressBooksScreen addressBooks: AddressBooksScreen {}
    property AttributeGroupsScreen groups: AttributeGroupsScreen {}
    property ActivityTypesScreen activityTypes: ActivityTypesScreen {}
    property AttributeTypesScreen attributeTypes: AttributeTypesScreen {}
    property AffiliationsScreen affiliations: AffiliationsScreen {}
    property PermissionGroupsScreen permissionGroups: PermissionGroupsScreen {}
    property FeaturesScreen features: FeaturesScreen {}
    property SharedCustomersScreen shared: SharedCustomersScreen {}
    property AllCustomersScreen customers: AllCustomersScreen {}
    property AuditScreen audit: AuditScreen {}
    property CustomerFileScreen customerFile: CustomerFileScreen {}
    property AttributesScreen attributes: AttributesScreen {}
    property ListModel sections: ListModel {
        ListElement {
            section: "attributes"
            label: "Attributes"
            iconName: "attribute"
            isCurrent: true
        }
        ListElement {
            section: "groups"
            label: "Attribute groups"
            iconName: "bookmark"
            isCurrent: false
        }
        ListElement {
            section: "associates"
            label: "Associates"
            iconName: "users"
            isCurrent: false
        }
        ListElement {
            section: "permission_groups"
            label: "Permission groups"
            iconName: "lock"
            isCurrent: false
        }
        ListElement {
            section: "features"
            label: "Features"
            iconName: "tick"
            isCurrent: false
        }
        ListElement {
            section: "activity_types"
            label: "Activity types"
            iconName: "calendar"
            isCurrent: false
        }
        ListElement {
            section: "customers"
            label: "All clients"
            iconName: "client-book"
            isCurrent: false
        }
        ListElement {
            section: "shared"
            label: "Several books"
            iconName: "reassign"
            isCurrent: false
        }
        ListElement {
            section: "address_books"
            label: "Address books"
            iconName: "list"
            isCurrent: false
        }
        ListElement {
            section: "stores"
            label: "Stores"
            iconName: "location"
            isCurrent: false
        }
        ListElement {
            section: "registers"
            label: "Tills"
            iconName: "receipt"
            isCurrent: false
        }
        ListElement {
            section: "fleet"
            label: "Fleet"
            iconName: "sync"
            isCurrent: false
        }
        ListElement {
            section: "task_lists"
            label: "Task lists"
            iconName: "tick"
            isCurrent: false
        }
        ListElement {
            section: "layouts"
            label: "Screen layouts"
            iconName: "grid"
            isCurrent: false
        }
        ListElement {
            section: "jobs"
            label: "Distribution"
            iconName: "job"
            isCurrent: false
        }
        ListElement {
            section: "numberings"
            label: "Numbers"
            iconName: "receipt"
            isCurrent: false
        }
        ListElement {
            section: "parameters"
            label: "Parameters"
            iconName: "settings"
            isCurrent: false
        }
        ListElement {
            section: "audit"
            label: "Audit log"
            iconName: "history"
            isCurrent: false
        }
        ListElement {
            section: "affiliations"
            label: "Affiliations"
            iconName: "heart"
            isCurrent: false
        }
        ListElement {
            section: "attribute_types"
            label: "Attribute types"
            iconName: "list"
            isCurrent: false
        }
    }

    function choose(section) {
        root.section = section;
        root.title = section === "attributes" ? "Client book attributes" : "Activity types";
    }
}
