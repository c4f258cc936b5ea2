import QtQuick
import Carnet

//! The name of a key, drawn as its cap.
Rectangle {
    id: root

    property alias text: label.text

    border.color: Theme.hairline
    border.width: 1
    color: Theme.surfaceMuted
    implicitHeight: 22
    implicitWidth: label.implicitWidth + 2 * 7
    radius: Theme.space4
    Accessible.ignored: true

    Label {
        id: label

        anchors.centerIn: parent
        color: Theme.textTertiary
        type: Theme.micro
    }
}
