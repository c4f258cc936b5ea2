pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The client's photo, or her monogram. A picture can be chosen, dropped on it, or taken from the clipboard.
T.AbstractButton {
    id: root

    required property CustomerScreen customer
    required property bool canEdit
    property real size: 88

    enabled: root.canEdit && root.customer.photo.isOffered
    hoverEnabled: true
    implicitHeight: root.size
    implicitWidth: root.size
    text: qsTr("Photo of %1").arg(root.customer.name)
    Accessible.role: Accessible.ButtonMenu

    onClicked: menu.open()

    contentItem: PortraitFace {
        initials: root.customer.initials
        photo: root.customer.photo.source
        ringed: root.visualFocus
        size: root.size
        tint: root.customer.tint
    }

    DropArea {
        anchors.fill: parent
        enabled: root.enabled
        keys: ["text/uri-list"]
        onDropped: drop => {
            drop.accept();
            root.customer.photo.takeFile(drop.urls[0]);
        }
    }

    Menu {
        id: menu

        y: root.height

        MenuItem {
            iconName: "plus"
            text: qsTr("Choose a picture…")
            onTriggered: root.customer.photo.chooseFile()
        }

        MenuItem {
            iconName: "download"
            text: qsTr("Use the picture on the clipboard")
            onTriggered: root.customer.photo.takeFromClipboard()
        }

        MenuItem {
            dangerous: true
            enabled: root.customer.photo.isThere
            iconName: "minus"
            text: qsTr("Remove the photo")
            onTriggered: root.customer.photo.remove()
        }
    }
}
