pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The client's photo, or her monogram; a picture can be dropped on it, or taken from the clipboard.
T.AbstractButton {
    id: root

    required property CustomerScreen customer
    required property bool canEdit
    property real size: 88

    enabled: root.canEdit
    hoverEnabled: true
    implicitHeight: root.size
    implicitWidth: root.size
    text: qsTr("Photo of %1").arg(root.customer.name)
    Accessible.role: Accessible.ButtonMenu

    onClicked: menu.open()

    contentItem: Item {
        Monogram {
            letters: root.customer.initials
            size: root.size
            tint: root.customer.tint
            visible: picture.status !== Image.Ready
        }

        Image {
            id: picture

            anchors.fill: parent
            fillMode: Image.PreserveAspectCrop
            mipmap: true
            source: root.customer.photo.source
            sourceSize: Qt.size(2 * root.size, 2 * root.size)
            Accessible.ignored: true
        }

        // A frame in the colour of the ground makes the square round on every renderer.
        Rectangle {
            readonly property real rim: root.size * 0.21

            anchors.centerIn: parent
            border.color: Theme.canvas
            border.width: rim
            color: "transparent"
            height: root.size + 2 * rim
            radius: height / 2
            visible: picture.status === Image.Ready
            width: height
        }

        FocusRing {
            around: root.size / 2
            visible: root.visualFocus
        }
    }

    DropArea {
        anchors.fill: parent
        enabled: root.canEdit
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
