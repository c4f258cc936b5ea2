pragma ComponentBehavior: Bound

import QtQuick

//! One soft edge, made of a few translucent rectangles: Qt 6.4 has no blur that also works in
//! software.
Item {
    id: root

    required property var shade // {y, blur, color} of the tokens, or null
    required property real radius

    readonly property real blur: root.shade ? root.shade.blur : 0
    readonly property int steps: Math.max(2, Math.min(8, root.blur / 2))

    visible: root.shade !== null

    Repeater {
        model: root.shade ? root.steps : 0

        delegate: Rectangle {
            required property int index
            readonly property real spread: root.blur / 2 * (1 - 2 * (index + 0.5) / root.steps)

            anchors.bottomMargin: -spread - (root.shade?.y ?? 0)
            anchors.fill: parent
            anchors.leftMargin: -spread
            anchors.rightMargin: -spread
            anchors.topMargin: (root.shade?.y ?? 0) - spread
            color: root.shade?.color ?? "transparent"
            opacity: 1 / root.steps
            radius: Math.max(0, root.radius + spread)
        }
    }
}
