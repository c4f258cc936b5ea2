pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! What headquarters sets up for all stores: its sections, and the one that is open.
FocusScope {
    id: root

    required property Shell shell
    //! Its shortcuts act.
    required property bool isShown
    //! Of the list of sections where it stands beside them.
    required property real listWidth
    //! What is to stay free below the section.
    property real roomBelow: 0

    readonly property ConsoleScreen screen: root.shell.headquarters

    FindShortcut {
        enabled: root.isShown && !clients.isShown // that has a search of its own
        shell: root.shell
    }

    Item {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.appBarHeight

        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter
            anchors.right: pill.left
            anchors.rightMargin: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: Theme.space2
            elide: Text.ElideRight
            text: root.screen.title
            type: Theme.titleLarge
            Accessible.role: Accessible.Heading
        }

        // Changes made here wait like all others while headquarters is away.
        SyncStatus {
            id: pill

            anchors.right: parent.right
            anchors.rightMargin: Theme.gutter
            anchors.verticalCenter: parent.verticalCenter
            sync: root.shell.sync
        }

        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    SectionList {
        id: sections

        anchors.left: parent.left
        anchors.top: bar.bottom
        screen: root.screen
        height: Theme.portrait ? implicitHeight : parent.height - bar.height
        width: Theme.portrait ? parent.width : root.listWidth
    }

    Item {
        id: place

        anchors.bottom: notice.top
        anchors.left: Theme.portrait ? parent.left : sections.right
        anchors.right: parent.right
        anchors.top: Theme.portrait ? sections.bottom : bar.bottom

        AttributesSection {
            anchors.bottomMargin: -roomBelow
            anchors.fill: parent
            attributes: root.screen.attributes
            focus: visible
            isShown: root.isShown && visible
            roomBelow: notice.isNeeded ? 0 : root.roomBelow
            visible: root.screen.section === "attributes"
        }

        AttributeTypesSection {
            anchors.fill: parent
            focus: visible
            isShown: root.isShown && visible
            types: root.screen.attributeTypes
            visible: root.screen.section === "attribute_types"
        }

        GroupsSection {
            anchors.bottomMargin: -roomBelow
            anchors.fill: parent
            focus: visible
            groups: root.screen.groups
            isShown: root.isShown && visible
            roomBelow: notice.isNeeded ? 0 : root.roomBelow
            visible: root.screen.section === "groups"
        }

        ActivityTypesSection {
            anchors.fill: parent
            focus: visible
            isShown: root.isShown && visible
            types: root.screen.activityTypes
            visible: root.screen.section === "activity_types"
        }

        AffiliationsSection {
            affiliations: root.screen.affiliations
            anchors.fill: parent
            focus: visible
            isShown: root.isShown && visible
            visible: root.screen.section === "affiliations"
        }

        AssociatesSection {
            anchors.fill: parent
            associates: root.screen.associates
            focus: visible
            isShown: root.isShown && visible
            visible: root.screen.section === "associates"
            onSplitRequested: associateId => root.shell.split.beginThere(associateId)
        }

        AddressBooksSection {
            anchors.fill: parent
            books: root.screen.addressBooks
            focus: visible
            isShown: root.isShown && visible
            visible: root.screen.section === "address_books"
        }

        StoresSection {
            anchors.fill: parent
            focus: visible
            isShown: root.isShown && visible
            stores: root.screen.stores
            visible: root.screen.section === "stores"
        }

        RegistersSection {
            anchors.fill: parent
            focus: visible
            isShown: root.isShown && visible
            registers: root.screen.registers
            visible: root.screen.section === "registers"
        }

        TaskListsSection {
            anchors.fill: parent
            focus: visible
            isShown: root.isShown && visible
            lists: root.screen.taskLists
            visible: root.screen.section === "task_lists"
        }

        LayoutsSection {
            anchors.fill: parent
            focus: visible
            isShown: root.isShown && visible
            layouts: root.screen.layouts
            visible: root.screen.section === "layouts"
        }

        FleetSection {
            anchors.fill: parent
            fleet: root.screen.fleet
            focus: visible
            visible: root.screen.section === "fleet"
        }

        JobsSection {
            anchors.fill: parent
            focus: visible
            jobs: root.screen.jobs
            visible: root.screen.section === "jobs"
        }

        NumberingsSection {
            anchors.fill: parent
            focus: visible
            numberings: root.screen.numberings
            visible: root.screen.section === "numberings"
        }

        ParametersSection {
            anchors.fill: parent
            focus: visible
            parameters: root.screen.parameters
            visible: root.screen.section === "parameters"
        }

        PermissionGroupsSection {
            anchors.fill: parent
            focus: visible
            groups: root.screen.permissionGroups
            isShown: root.isShown && visible
            visible: root.screen.section === "permission_groups"
        }

        FeaturesSection {
            anchors.fill: parent
            features: root.screen.features
            focus: visible
            visible: root.screen.section === "features"
        }

        AuditSection {
            anchors.fill: parent
            audit: root.screen.audit
            focus: visible
            visible: root.screen.section === "audit"
        }

        SharedSection {
            anchors.fill: parent
            focus: visible
            shared: root.screen.shared
            visible: root.screen.section === "shared"
        }

        CustomersSection {
            id: clients

            anchors.fill: parent
            canReassign: root.shell.canReassign
            customers: root.screen.customers
            focus: visible
            isShown: root.isShown && visible
            reassign: root.shell.reassign
            visible: root.screen.section === "customers" && !root.screen.customerFile.isOpen
            onOpened: (customerId, name) => root.screen.customerFile.open(customerId, name)
        }

        CustomerFilePage {
            anchors.fill: parent
            canReassign: root.shell.canReassign
            file: root.screen.customerFile
            focus: visible
            isShown: root.isShown && visible
            visible: root.screen.section === "customers" && root.screen.customerFile.isOpen
            onReassignRequested: root.shell.reassign.beginWithFile(root.screen.customerFile,
                                                                   root.screen.customers)
        }
    }

    JobNoticeBar {
        id: notice

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.roomBelow
        anchors.left: place.left
        anchors.right: parent.right
        notice: root.screen.jobNotice
    }
}
