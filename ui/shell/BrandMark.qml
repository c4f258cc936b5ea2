import QtQuick
import Carnet

//! The retailer's first letter in a circle.
Rectangle {
    id: root

    property string brand: ""
    property color ink: Theme.accent
    property real size: Theme.space48

    border.color: root.ink
    border.width: 1
    color: "transparent"
    implicitHeight: root.size
    implicitWidth: root.size
    radius: width / 2
    Accessible.name: root.brand
    Accessible.role: Accessible.Graphic

    Text {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.size * 0.04
        color: root.ink
        font.family: Theme.serif
        font.pixelSize: Math.round(root.size * 0.7)
        text: root.brand.charAt(0)
        textFormat: Text.PlainText
    }
}
