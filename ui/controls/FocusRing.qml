import QtQuick
import Carnet

//! The ring around what the keyboard is on; fills the item it belongs to and stands outside it.
Rectangle {
    id: root

    //! Radius of the item inside the ring.
    property real around: Theme.radiusSm

    anchors.fill: parent
    anchors.margins: -(Theme.sizeFocusRing + Theme.sizeFocusGap)
    border.color: Theme.focus
    border.width: Theme.sizeFocusRing
    color: "transparent"
    radius: root.around + Theme.sizeFocusRing + Theme.sizeFocusGap
    Accessible.ignored: true
}
