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

    readonly property ConsoleScreen screen: root.shell.headquarters

    Item {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.appBarHeight

        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter
            anchors.right: parent.right
            anchors.rightMargin: Theme.gutter
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: Theme.space2
            elide: Text.ElideRight
            text: root.screen.title
            type: Theme.titleLarge
            Accessible.role: Accessible.Heading
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
        width: Theme.portrait ? parent.width : Theme.compact ? 200 : 224
    }

    AttributesSection {
        anchors.bottom: parent.bottom
        anchors.left: Theme.portrait ? parent.left : sections.right
        anchors.right: parent.right
        anchors.top: Theme.portrait ? sections.bottom : bar.bottom
        attributes: root.screen.attributes
        focus: visible
        isShown: root.isShown && visible
        visible: root.screen.section === "attributes"
    }

    GroupsSection {
        anchors.bottom: parent.bottom
        anchors.left: Theme.portrait ? parent.left : sections.right
        anchors.right: parent.right
        anchors.top: Theme.portrait ? sections.bottom : bar.bottom
        focus: visible
        groups: root.screen.groups
        isShown: root.isShown && visible
        visible: root.screen.section === "groups"
    }

    AssociatesSection {
        anchors.bottom: parent.bottom
        anchors.left: Theme.portrait ? parent.left : sections.right
        anchors.right: parent.right
        anchors.top: Theme.portrait ? sections.bottom : bar.bottom
        associates: root.screen.associates
        focus: visible
        visible: root.screen.section === "associates"
    }

    CustomersSection {
        anchors.bottom: parent.bottom
        anchors.left: Theme.portrait ? parent.left : sections.right
        anchors.right: parent.right
        anchors.top: Theme.portrait ? sections.bottom : bar.bottom
        canReassign: root.shell.canReassign
        customers: root.screen.customers
        focus: visible
        isShown: root.isShown && visible
        reassign: root.shell.reassign
        visible: root.screen.section === "customers"
    }

    ActivityTypesSection {
        anchors.bottom: parent.bottom
        anchors.left: Theme.portrait ? parent.left : sections.right
        anchors.right: parent.right
        anchors.top: Theme.portrait ? sections.bottom : bar.bottom
        focus: visible
        isShown: root.isShown && visible
        types: root.screen.activityTypes
        visible: root.screen.section === "activity_types"
    }
}
