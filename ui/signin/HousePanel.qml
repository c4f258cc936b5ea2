import QtQuick
import Carnet

//! The side of a house, dark, with its engraving.
Rectangle {
    id: root

    clip: true
    color: Theme.panel

    Image {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        fillMode: Image.PreserveAspectFit
        height: Math.max(parent.height, 720)
        source: "qrc:/qt/qml/Carnet/signin/engraving.svg"
        sourceSize.height: height * Theme.pixelRatio
        Accessible.ignored: true
    }
}
