import QtQuick
import Carnet

//! What has just been done, and for a moment the way back. Never takes the focus by itself.
Rectangle {
    id: root

    property string text: ""
    property bool canUndo: false
    //! It did not come about.
    property bool isTrouble: false
    //! A pointer or the focus is on it, so it has to stay.
    readonly property bool held: hover.hovered || undo.activeFocus

    signal undone()

    color: Theme.inverse
    implicitHeight: Math.max(Theme.sizeToast, words.implicitHeight + 2 * Theme.space8)
    implicitWidth: row.implicitWidth + Theme.space20 + (root.canUndo ? Theme.space8 : Theme.space20)
    radius: Theme.radiusMd
    Accessible.name: root.text
    Accessible.role: Accessible.AlertMessage

    HoverHandler {
        id: hover
    }

    Shadow {
        radius: Theme.radiusMd
    }

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space12
        x: Theme.space20

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkOnInverse
            name: root.isTrouble ? "warning" : "check"
            size: Theme.space20
        }

        Label {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkOnInverse
            elide: Text.ElideRight
            maximumLineCount: 2
            text: root.text
            type: Theme.button
            width: Math.min(implicitWidth, Theme.sizeSheet)
            wrapMode: Text.Wrap
        }

        InverseButton {
            id: undo

            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus // a press leaves it in the field of the form behind
            iconName: "undo"
            text: qsTr("Undo")
            visible: root.canUndo
            onClicked: root.undone()
        }
    }
}
