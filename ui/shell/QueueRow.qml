import QtQuick
import QtQuick.Layouts
import Carnet

//! One change that waits or was refused, with the reason in words.
Item {
    id: root

    required property string operationId
    required property string what
    required property string whenText
    required property string stateText
    required property string reason
    required property bool isRejected

    signal dismissed()

    implicitHeight: row.implicitHeight + 2 * Theme.space8

    Divider {
        width: parent.width
    }

    RowLayout {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space12
        width: parent.width

        Icon {
            color: root.isRejected ? Theme.critical : Theme.caution
            name: root.isRejected ? "error" : "sync"
            size: Theme.sizeIconSmall
            Layout.alignment: Qt.AlignTop
        }

        ColumnLayout {
            spacing: 0

            Label {
                text: root.what
                type: Theme.bodySmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }

            Label {
                color: Theme.textTertiary
                text: root.stateText === "" ? root.whenText
                                            : qsTr("%1, %2").arg(root.whenText).arg(root.stateText)
                type: Theme.caption
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }

            Label {
                color: Theme.critical
                text: root.reason
                type: Theme.caption
                visible: text !== ""
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }

        IconButton {
            compact: true
            iconName: "close"
            iconSize: Theme.sizeIconSmall
            text: qsTr("Dismiss: %1").arg(root.what)
            visible: root.isRejected
            onClicked: root.dismissed()
        }
    }
}
