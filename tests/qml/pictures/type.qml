import QtQuick
import Carnet

Rectangle {
    id: root

    property bool dark: false
    property string moment: ""

    color: Theme.canvas
    Component.onCompleted: Theme.dark = root.dark

    Column {
        x: 32
        y: 32
        spacing: 8

        Repeater {
            model: ["hero", "display", "titleLarge", "titleMedium", "titleSmall", "heading", "subheading",
                "body", "button", "bodySmall", "label", "labelStrong", "caption", "captionStrong",
                "micro", "metricHero", "metricLarge", "metric"]

            delegate: Rectangle {
                required property string modelData

                width: line.implicitWidth
                height: line.implicitHeight
                color: Theme.surface

                Label {
                    id: line

                    text: parent.modelData + " Isabella Moretti 13 060 Þórdís"
                    type: Theme[parent.modelData]
                }
            }
        }
    }
}
