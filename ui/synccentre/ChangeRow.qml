import QtQuick
import QtQuick.Layouts
import Carnet

//! One gesture: what it was, where it stands, and the way back.
Item {
    id: root

    required property string gestureId
    required property string customerId
    required property string iconName
    required property string what
    required property string detail
    required property string whenText
    required property string stateText
    required property string stateKind
    required property bool canUndo
    property bool compact: false

    readonly property color stateInk: root.stateKind === "waiting" ? Theme.caution
                                    : root.stateKind === "held" ? Theme.info
                                    : root.stateKind === "sent" ? Theme.positive
                                                                : Theme.textTertiary

    signal undone()
    signal opened()

    implicitHeight: Math.max(Theme.sizeTableRow, row.implicitHeight + 2 * Theme.space8)
    Accessible.name: root.what + ", " + root.stateText
    Accessible.role: Accessible.ListItem

    Divider {
        width: parent.width
    }

    RowLayout {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space12
        width: parent.width

        Rectangle {
            color: Theme.fill
            implicitHeight: Theme.space32 + Theme.space4
            implicitWidth: implicitHeight
            radius: height / 2

            Icon {
                anchors.centerIn: parent
                color: Theme.textSecondary
                name: root.iconName
                size: Theme.sizeIconSmall
            }
        }

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            Label {
                elide: Text.ElideRight
                maximumLineCount: 2
                text: root.what
                type: Theme.label
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                maximumLineCount: 1
                text: root.compact
                      ? (root.detail === "" ? root.whenText
                                            : qsTr("%1, %2").arg(root.whenText).arg(root.detail))
                      : root.detail
                type: Theme.caption
                visible: text !== ""
                Layout.fillWidth: true
            }

            IconText {
                icon: root.stateKind === "sent" ? "check" : root.stateKind === "waiting" ? "sync" : "info"
                iconSize: Theme.sizeIconInline
                ink: root.stateInk
                text: root.stateText
                type: Theme.caption
                visible: root.compact && root.stateKind !== "sent"
            }
        }

        Label {
            color: Theme.textTertiary
            text: root.whenText
            type: Theme.caption
            visible: !root.compact
        }

        IconText {
            icon: root.stateKind === "sent" ? "check" : root.stateKind === "waiting" ? "sync" : "info"
            iconSize: Theme.sizeIconInline
            ink: root.stateInk
            text: root.stateText
            type: Theme.captionStrong
            visible: !root.compact
            Layout.minimumWidth: 132
        }

        IconButton {
            iconName: "undo"
            iconSize: Theme.space20
            text: qsTr("Take back: %1").arg(root.what)
            visible: root.canUndo
            onClicked: root.undone()
        }

        IconButton {
            iconName: "chevron-right"
            iconSize: Theme.space20
            text: qsTr("Open the client of: %1").arg(root.what)
            visible: root.customerId !== "" && !root.compact
            onClicked: root.opened()
        }
    }
}
