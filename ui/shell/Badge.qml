import QtQuick
import Carnet

//! A small number that asks for attention.
Rectangle {
    id: root

    property int number: 0

    color: Theme.critical
    implicitHeight: Theme.space20
    implicitWidth: Math.max(implicitHeight, words.implicitWidth + Theme.space8)
    radius: height / 2
    visible: root.number > 0
    Accessible.ignored: true

    Label {
        id: words

        anchors.centerIn: parent
        color: Theme.inkOnAccent
        text: root.number
        type: Theme.micro
    }
}
