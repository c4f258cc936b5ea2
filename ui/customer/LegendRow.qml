import QtQuick
import QtQuick.Layouts
import QtCharts
import Carnet

//! One category in words; brings its slice into the ring and takes it out again.
RowLayout {
    id: root

    required property string label
    required property string percentText
    required property real share
    required property int colourIndex

    required property PieSeries ring

    property PieSlice slice: null

    readonly property color tint: Theme.chartColors[root.colourIndex % Theme.chartColors.length]

    spacing: Theme.space4 + 2

    Component.onCompleted: root.slice = root.ring.append(root.label, root.share)
    Component.onDestruction: if (root.slice) root.ring.remove(root.slice)
    onShareChanged: if (root.slice) root.slice.value = root.share

    Binding {
        property: "color"
        target: root.slice
        value: root.tint
        when: root.slice !== null
    }
    Binding {
        property: "borderColor"
        target: root.slice
        value: Theme.surface
        when: root.slice !== null
    }
    Binding {
        property: "borderWidth"
        target: root.slice
        value: root.ring.count > 1 ? 2 : 0 // a gap parts slices, and a whole ring has none
        when: root.slice !== null
    }

    Rectangle {
        color: root.tint
        implicitHeight: 9
        implicitWidth: 9
        radius: 2
    }

    Label {
        text: root.percentText
        type: Theme.captionStrong
        Layout.preferredWidth: 34 * Theme.textScale
    }

    Label {
        color: Theme.textSecondary
        elide: Text.ElideRight
        text: root.label
        type: Theme.caption
        Layout.fillWidth: true
    }
}
