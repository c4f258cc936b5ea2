import QtQuick
import QtQuick.Layouts
import Carnet

//! One line of the audit log; a gesture of several operations opens.
Item {
    id: root

    required property string entryId
    required property string iconName
    required property string what
    required property string who
    required property string whenText
    required property string reason
    required property string outcome
    required property bool canOpen
    required property bool isOpened
    required property bool isPart
    required property bool marked

    signal toggled()

    height: Math.max(Theme.space64, words.implicitHeight + 2 * Theme.space8)
    Accessible.name: qsTr("%1, %2, %3").arg(root.what).arg(root.who).arg(root.whenText)
    Accessible.role: root.canOpen ? Accessible.Button : Accessible.ListItem
    Accessible.onPressAction: root.toggled()

    RowGround {
        anchors.fill: parent
        canPress: root.canOpen
        lineBelow: true
        marked: root.marked
        onPressed: root.toggled()
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.isPart ? Theme.space64 : Theme.space12
        anchors.rightMargin: Theme.space12
        spacing: Theme.space16

        Icon {
            color: root.outcome === "refused" ? Theme.critical : Theme.textSecondary
            name: root.iconName
            size: Theme.space20
        }

        Column {
            id: words

            Layout.fillWidth: true

            Label {
                elide: Text.ElideRight
                text: root.what
                type: root.isPart ? Theme.bodySmall : Theme.button
                width: parent.width
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.who
                type: Theme.bodySmall
                visible: !root.isPart
                width: parent.width
            }

            Label {
                color: Theme.critical
                text: root.reason
                type: Theme.bodySmall
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }

        Tag {
            text: root.outcome === "refused" ? qsTr("Refused") : qsTr("Waiting")
            tone: root.outcome === "refused" ? Tag.Critical : Tag.Caution
            visible: root.outcome !== "done"
        }

        Label {
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
            text: root.whenText
            type: Theme.bodySmall
        }

        Icon {
            color: Theme.textTertiary
            name: root.isOpened ? "chevron-up" : "chevron-down"
            opacity: root.canOpen ? 1 : 0
            size: Theme.space20
        }
    }
}
