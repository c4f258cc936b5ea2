import QtQuick
import QtQuick.Layouts
import Carnet

//! One of the two sides of a refused change.
Rectangle {
    id: root

    required property string heading
    required property string words

    border.color: Theme.hairline
    border.width: Theme.hairlineWidth
    color: Theme.surfaceMuted
    implicitHeight: column.implicitHeight + 2 * Theme.space12
    radius: Theme.radiusMd

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        spacing: Theme.space4
        y: Theme.space12

        Label {
            color: Theme.textTertiary
            text: root.heading
            type: Theme.caption
            Layout.fillWidth: true
        }

        Label {
            text: root.words
            type: Theme.label
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
