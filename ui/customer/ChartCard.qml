import QtQuick
import Carnet

//! The surface of a chart; its name is the chart in one sentence.
Rectangle {
    id: root

    required property string summary

    border.color: Theme.hairline
    border.width: Theme.hairlineWidth
    color: Theme.surface
    implicitHeight: 154 * Theme.textScale
    radius: Theme.radiusLg
    Accessible.name: root.summary
    Accessible.role: Accessible.Chart
}
