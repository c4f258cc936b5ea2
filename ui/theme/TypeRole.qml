import QtQuick

//! One row of the type scale: a font and the line it stands in.
QtObject {
    id: root

    required property string family
    required property real size
    required property real line
    required property int weight
    required property real letterSpacing
    required property real textScale

    readonly property font font: Qt.font({
        family: root.family,
        pixelSize: Math.round(root.size * root.textScale),
        weight: root.weight,
        letterSpacing: root.letterSpacing
    })
    readonly property real lineHeight: Math.round(root.line * root.textScale)
    //! Half of what the line has more than the glyphs; Qt puts the glyphs at the top of a fixed line.
    readonly property real leading: Math.round((root.lineHeight - root.metrics.height) / 2)
    readonly property FontMetrics metrics: FontMetrics {
        font: root.font
    }
}
