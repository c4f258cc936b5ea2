import QtQuick
import Carnet

//! The letters of a name on its tint. Decorative: the name stands beside it.
Rectangle {
    id: root

    required property string letters
    required property int tint
    property real size: 48

    color: Theme.monogramBackground[root.tint % Theme.monogramBackground.length]
    implicitHeight: root.size
    implicitWidth: root.size
    radius: root.size / 2
    Accessible.ignored: true

    Text {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -root.size * 0.02
        color: Theme.monogramForeground[root.tint % Theme.monogramForeground.length]
        font.family: Theme.serif
        font.letterSpacing: root.size * 0.008
        font.pixelSize: Math.round(root.size * 0.41)
        text: root.letters
        textFormat: Text.PlainText
    }
}
