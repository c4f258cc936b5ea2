import QtQuick
import QtQuick.Layouts
import Carnet

//! What a move of clients means, and the way to do it or to let it be.
ColumnLayout {
    id: root

    required property string confirmText
    required property bool canConfirm

    signal confirmed()
    signal cancelled()

    spacing: Theme.space12

    RowLayout {
        spacing: Theme.space8

        Icon {
            color: Theme.textSecondary
            name: "undo"
            size: Theme.sizeIconSmall
        }

        Label {
            color: Theme.textSecondary
            text: qsTr("You can undo this in one step, with Undo or Ctrl+Z.")
            type: Theme.caption
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }

    RowLayout {
        spacing: Theme.space12

        Button {
            enabled: root.canConfirm
            kind: Button.Filled
            text: root.confirmText
            Layout.fillWidth: true
            onClicked: root.confirmed()
        }

        Button {
            text: qsTr("Cancel")
            onClicked: root.cancelled()
        }
    }
}
