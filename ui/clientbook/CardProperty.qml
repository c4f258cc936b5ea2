import QtQuick
import Carnet

//! Label and value of one property; the value keeps at least 60 percent of the width.
Item {
    id: root

    required property string icon
    required property string label
    required property string value
    required property bool isNear

    readonly property real room: root.width - words.x - Theme.space12

    visible: root.label !== ""

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.textTertiary
        name: root.icon
        size: Theme.sizeIconInline
    }

    Label {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.textTertiary
        elide: Text.ElideRight
        text: root.label
        type: Theme.bodySmall
        width: Math.min(implicitWidth, root.room - known.width)
        x: Theme.sizeIconInline + Theme.space4 + 2
    }

    Label {
        id: known

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: root.isNear ? Theme.brass : root.value === "" ? Theme.textTertiary : Theme.textPrimary
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignRight
        text: root.value === "" ? "–" : root.value
        type: Theme.label
        width: Math.min(implicitWidth, Math.max(root.room * 0.6, root.room - words.implicitWidth))
    }
}
