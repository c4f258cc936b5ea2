import QtQuick
import QtQuick.Controls.impl
import Carnet

//! A drawing of resources/icons in one colour. Decorative: the control around it carries the name.
Item {
    id: root

    property string name: ""
    property real size: Theme.sizeIcon
    property color color: Theme.textSecondary

    implicitHeight: root.size
    implicitWidth: root.size
    Accessible.ignored: true

    ColorImage {
        anchors.fill: parent
        color: root.color
        source: root.name === "" ? "" : "qrc:/qt/qml/Carnet/icons/" + root.name + ".svg"
        sourceSize.height: Math.ceil(root.size * Theme.pixelRatio)
        sourceSize.width: Math.ceil(root.size * Theme.pixelRatio)
    }
}
