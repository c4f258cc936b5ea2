import QtQuick
import Carnet

//! A photo in a circle, or a monogram while there is none.
Item {
    id: root

    required property string initials
    required property int tint
    required property url photo
    required property real size
    required property bool ringed
    //! The colour that it stands on.
    property color ground: Theme.canvas

    implicitHeight: root.size
    implicitWidth: root.size

    Monogram {
        letters: root.initials
        size: root.size
        tint: root.tint
        visible: picture.status !== Image.Ready
    }

    Image {
        id: picture

        anchors.fill: parent
        fillMode: Image.PreserveAspectCrop
        mipmap: true
        source: root.photo
        sourceSize.height: 2 * root.size
        sourceSize.width: 2 * root.size
        Accessible.ignored: true
    }

    // A frame in the colour of the ground makes the square round on every renderer.
    Rectangle {
        readonly property real rim: root.size * 0.21

        anchors.centerIn: parent
        border.color: root.ground
        border.width: rim
        color: "transparent"
        height: root.size + 2 * rim
        radius: height / 2
        visible: picture.status === Image.Ready
        width: height
    }

    FocusRing {
        around: root.size / 2
        visible: root.ringed
    }
}
