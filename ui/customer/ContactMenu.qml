import QtQuick.Templates as T
import Carnet

//! Consent, rank, editing and removal of one way to reach the client.
ConsentMenu {
    id: root

    required property bool canBePrimary

    signal primaryRequested()
    signal editRequested()
    signal removeRequested()

    T.MenuSeparator {
        padding: Theme.space4

        contentItem: Divider {}
    }

    MenuItem {
        enabled: root.canBePrimary
        iconName: "chevron-up"
        text: qsTr("Show first")
        onTriggered: root.primaryRequested()
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
