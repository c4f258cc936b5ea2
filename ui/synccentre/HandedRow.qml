import QtQuick
import QtQuick.Layouts
import Carnet

//! One change that was handed to managers: what it was and where it stands.
Item {
    id: root

    required property string handedId
    required property string what
    required property string whenText
    required property string stateText
    required property string stateKind
    required property bool canWithdraw

    readonly property color stateInk: root.stateKind === "done" ? Theme.positive
                                    : root.stateKind === "open" ? Theme.caution : Theme.textSecondary

    signal withdrawn()

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

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            Label {
                elide: Text.ElideRight
                text: root.what
                type: Theme.label
                Layout.fillWidth: true
            }

            RowLayout {
                spacing: Theme.space4

                Icon {
                    color: root.stateInk
                    name: root.stateKind === "done" ? "check" : root.stateKind === "open" ? "sync" : "info"
                    size: Theme.sizeIconInline
                    Layout.alignment: Qt.AlignTop
                }

                Label {
                    color: root.stateInk
                    text: root.stateText
                    type: Theme.caption
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
        }

        Label {
            color: Theme.textTertiary
            text: root.whenText
            type: Theme.caption
        }

        IconButton {
            iconName: "undo"
            iconSize: Theme.space20
            text: qsTr("Take back from the managers: %1").arg(root.what)
            visible: root.canWithdraw
            onClicked: root.withdrawn()
        }
    }
}
