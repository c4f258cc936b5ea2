import QtQuick
import Carnet

//! A small number with one less and one more.
Row {
    id: root

    required property string label
    required property int value
    required property string lessText
    required property string moreText

    signal stepped(int by)

    spacing: Theme.space2

    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.textSecondary
        rightPadding: Theme.space4
        text: root.label
        type: Theme.caption
    }

    IconButton {
        compact: true
        iconName: "minus"
        iconSize: Theme.space20
        kind: IconButton.Outlined
        text: root.lessText
        onClicked: root.stepped(-1)
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignHCenter
        text: root.value
        type: Theme.label
        width: Theme.space24
        Accessible.name: root.label + " " + root.value
    }

    IconButton {
        compact: true
        iconName: "plus"
        iconSize: Theme.space20
        kind: IconButton.Outlined
        text: root.moreText
        onClicked: root.stepped(1)
    }
}
