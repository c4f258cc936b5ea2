import Carnet

//! What an author can do with a note.
Menu {
    id: root

    required property bool isPinned

    signal editRequested()
    signal pinRequested(bool pinned)
    signal removeRequested()

    MenuItem {
        iconName: "edit"
        text: qsTr("Edit")
        onTriggered: root.editRequested()
    }

    MenuItem {
        iconName: "pin"
        text: root.isPinned ? qsTr("Unpin") : qsTr("Pin to the top")
        onTriggered: root.pinRequested(!root.isPinned)
    }

    MenuItem {
        dangerous: true
        iconName: "minus"
        text: qsTr("Remove")
        onTriggered: root.removeRequested()
    }
}
