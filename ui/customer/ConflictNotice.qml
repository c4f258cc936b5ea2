import QtQuick
import QtQuick.Layouts
import Carnet

//! Two people changed the same value; which one shall stay?
Rectangle {
    id: root

    property string text: ""

    signal kept()
    signal taken()

    color: Theme.cautionSoft
    implicitHeight: column.implicitHeight + Theme.space8
    radius: Theme.radiusSm
    Accessible.name: root.text
    Accessible.role: Accessible.AlertMessage

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.space12
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        spacing: 0
        y: Theme.space8

        Label {
            text: root.text
            type: Theme.caption
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        Flow {
            Layout.fillWidth: true
            Layout.leftMargin: -Theme.space12

            Button {
                compact: true
                kind: Button.Plain
                text: qsTr("Keep mine")
                onClicked: root.kept()
            }

            Button {
                compact: true
                kind: Button.Plain
                text: qsTr("Take theirs")
                onClicked: root.taken()
            }
        }
    }
}
