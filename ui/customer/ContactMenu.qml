import QtQuick.Templates as T
import Carnet

//! Consent, editing and removal of one way to reach the client.
ConsentMenu {
    id: root

    signal editRequested()
    signal removeRequested()

    T.MenuSeparator {
        padding: Theme.space4

        contentItem: Divider {}
    }

    MenuItem {
        iconName: "edit"
        text: qsTr("Edit")
        onTriggered: root.editRequested()
    }

    MenuItem {
        dangerous: true
        iconName: "minus"
        text: qsTr("Remove")
        onTriggered: root.removeRequested()
    }
}
