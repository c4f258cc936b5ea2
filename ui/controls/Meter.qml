import QtQuick
import Carnet

//! A probability as a bar; number and word stand beside it.
Rectangle {
    id: root

    required property real value

    color: Theme.fill
    implicitHeight: Theme.space4
    implicitWidth: 44
    radius: height / 2
    Accessible.ignored: true

    Rectangle {
        color: root.value < Theme.meterMedium ? Theme.positive
             : root.value < Theme.meterHigh ? Theme.caution : Theme.critical
        height: parent.height
        radius: height / 2
        width: Math.max(height, parent.width * Math.min(1, root.value))
    }
}
