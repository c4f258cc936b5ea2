import QtQuick
import Carnet

//! The present, among the appointments of the day.
Item {
    id: root

    property string text: ""

    height: Theme.space24
    Accessible.name: qsTr("Now, %1").arg(root.text)
    Accessible.role: Accessible.StaticText

    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.critical
        text: root.text
        type: Theme.caption
        x: Theme.space20
        Accessible.ignored: true
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.critical
        height: 2
        width: parent.width - x - Theme.space20
        x: Theme.space20 + 48 + Theme.space12
    }
}
