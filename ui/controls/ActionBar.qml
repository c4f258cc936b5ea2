import QtQuick
import QtQuick.Layouts
import Carnet

//! What can be done with the selection; rises with the first selected client.
Rectangle {
    id: root

    property bool shown: false
    property string text: ""
    property string detail: ""
    property alias leading: leadingRow.data
    default property alias actions: actionRow.data

    color: Theme.inverse
    enabled: root.shown
    implicitHeight: Theme.sizeActionBar
    opacity: root.shown ? 1 : 0
    radius: Theme.radiusLg
    visible: opacity > 0
    Accessible.name: root.text
    Accessible.role: Accessible.ToolBar

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motionMedium
        }
    }

    Shadow {}

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space24
        anchors.rightMargin: Theme.space12
        spacing: Theme.space4

        Column {
            Label {
                color: Theme.inkOnInverse
                text: root.text
                type: Theme.subheading
            }

            Label {
                color: Theme.inkOnInverseSecondary
                text: root.detail
                type: Theme.caption
                visible: text !== ""
            }
        }

        Rectangle {
            color: Theme.inverseBorder
            implicitHeight: Theme.space32
            implicitWidth: 1
            Layout.leftMargin: Theme.space16
            Layout.rightMargin: Theme.space8
        }

        Row {
            id: leadingRow
        }

        Item {
            Layout.fillWidth: true
        }

        Row {
            id: actionRow

            spacing: Theme.space4
        }
    }
}
