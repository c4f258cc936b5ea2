import Carnet

//! What can be done with one client without opening it.
Menu {
    id: root

    required property bool canRemove
    required property bool canReassign
    property string customerId: ""
    property string clientName: ""

    signal openRequested()
    signal selectRequested()
    signal reassignRequested()
    signal removeRequested()

    MenuItem {
        iconName: "user"
        text: qsTr("Open %1").arg(root.clientName)
        onTriggered: root.openRequested()
    }

    MenuItem {
        iconName: "select"
        text: qsTr("Select")
        onTriggered: root.selectRequested()
    }

    MenuItem {
        height: visible ? implicitHeight : 0
        iconName: "reassign"
        shortcutText: qsTr("Ctrl R")
        text: qsTr("Reassign")
        visible: root.canReassign
        onTriggered: root.reassignRequested()
    }

    MenuItem {
        dangerous: true
        height: visible ? implicitHeight : 0
        iconName: "remove-client"
        text: qsTr("Remove from book")
        visible: root.canRemove
        onTriggered: root.removeRequested()
    }
}
