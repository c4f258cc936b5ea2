import QtQuick
import QtQuick.Layouts
import Carnet

//! A label, the control given as content, and under it either help or what is wrong with it.
Item {
    id: root

    required property string label
    property string help: ""
    property string error: ""
    property bool optional: false
    property bool needed: false
    default property alias content: slot.data

    readonly property bool saysMore: root.error !== "" || root.help !== ""
    readonly property bool saysNeed: root.needed || root.optional

    // No layout: those of Qt 6.4 keep the lines that a label had while it was narrower.
    implicitHeight: root.saysMore ? below.y + below.height : slot.y + slot.height
    implicitWidth: Math.max(head.implicitWidth, slot.implicitWidth)

    Item {
        id: head

        height: Math.max(words.height, root.saysNeed ? need.height : 0)
        implicitWidth: words.implicitWidth + (root.saysNeed ? Theme.space8 + need.implicitWidth : 0)
        width: root.width

        Label {
            id: words

            anchors.left: parent.left
            anchors.right: root.saysNeed ? need.left : parent.right
            anchors.rightMargin: root.saysNeed ? Theme.space8 : 0
            color: Theme.textSecondary
            text: root.label
            type: Theme.caption
            wrapMode: Text.Wrap

            TapHandler {
                onTapped: slot.children[0].forceActiveFocus(Qt.MouseFocusReason)
            }
        }

        Label {
            id: need

            anchors.right: parent.right
            color: Theme.textTertiary
            text: root.needed ? qsTr("Needed") : qsTr("Optional")
            type: Theme.caption
            visible: root.saysNeed
        }
    }

    ColumnLayout {
        id: slot

        spacing: 0
        width: root.width
        y: head.height + Theme.space4
    }

    Item {
        id: below

        height: said.height
        visible: root.saysMore
        width: root.width
        y: slot.y + slot.height + Theme.space4

        Icon {
            id: mark

            color: Theme.critical
            name: "error"
            size: Theme.sizeIconInline
            visible: root.error !== ""
        }

        Label {
            id: said

            anchors.left: root.error !== "" ? mark.right : parent.left
            anchors.leftMargin: root.error !== "" ? Theme.space8 : 0
            anchors.right: parent.right
            color: root.error !== "" ? Theme.critical : Theme.textTertiary
            text: root.error !== "" ? root.error : root.help
            type: Theme.caption
            wrapMode: Text.Wrap
            Accessible.role: root.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
        }
    }
}
