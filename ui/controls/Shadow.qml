import QtQuick
import Carnet

//! The shadow of an elevation, behind the item it fills; at most two layers, as in the tokens.
Item {
    id: root

    property int level: 3
    property real radius: Theme.radiusLg

    readonly property var layers: root.level === 3 ? Theme.elevation3
                                : root.level === 2 ? Theme.elevation2 : Theme.elevation1

    anchors.fill: parent
    z: -1
    Accessible.ignored: true

    ShadowLayer {
        anchors.fill: parent
        shade: root.layers.length > 0 ? root.layers[0] : null
        radius: root.radius
    }

    ShadowLayer {
        anchors.fill: parent
        shade: root.layers.length > 1 ? root.layers[1] : null
        radius: root.radius
    }
}
