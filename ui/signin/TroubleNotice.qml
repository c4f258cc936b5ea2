import QtQuick
import QtQuick.Layouts
import Carnet

//! What whoever stands at the register has to know of it, such as what keeps it from headquarters.
Rectangle {
    id: root

    required property string title
    required property string text
    property string iconName: "cloud-off"

    border.color: Theme.panelLine
    border.width: 1
    color: Theme.panelInset
    implicitHeight: row.implicitHeight + 2 * 18
    radius: Theme.radiusLg
    Accessible.name: qsTr("%1. %2").arg(root.title).arg(root.text)
    Accessible.role: Accessible.AlertMessage

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.margins: Theme.space20
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space16

        Icon {
            color: Theme.inkOnPanelMark
            name: root.iconName
            Layout.alignment: Qt.AlignTop
        }

        ColumnLayout {
            spacing: Theme.space2

            Label {
                color: Theme.inkOnPanel
                text: root.title
                type: Theme.subheading
            }

            Label {
                color: Theme.inkOnPanelSecondary
                text: root.text
                type: Theme.bodySmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
}
