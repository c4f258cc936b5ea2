import QtQuick
import QtQuick.Templates as T
import Carnet

//! How far something is; a text with the numbers always stands beside it.
T.ProgressBar {
    id: root

    implicitHeight: 6
    implicitWidth: Theme.sizeCardMin

    background: Rectangle {
        color: Theme.fill
        radius: height / 2
    }
    contentItem: Item {
        Rectangle {
            color: Theme.accent
            height: parent.height
            radius: height / 2
            width: Math.max(height, root.visualPosition * parent.width)
        }
    }
}
