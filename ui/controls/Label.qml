import QtQuick
import Carnet

//! Text in a role of the type scale, centred in its line as the design draws it.
Text {
    id: root

    property TypeRole type: Theme.body

    //! How much lower glyphs stand that our fonts do not have: Qt makes room for the highest of the
    //! fonts it takes them from.
    readonly property real drop: Math.max(0, Math.round(
        root.baselineOffset - root.topPadding - root.above - root.type.metrics.ascent))
    readonly property real room: root.height - root.topPadding - root.bottomPadding - root.contentHeight
    //! Room above the words, of a label that is higher than they are.
    readonly property real above: root.verticalAlignment === Text.AlignVCenter ? root.room / 2
                                : root.verticalAlignment === Text.AlignBottom ? root.room : 0

    bottomPadding: -root.type.leading
    color: Theme.textPrimary
    font: root.type.font
    horizontalAlignment: Text.AlignLeft
    lineHeight: root.type.lineHeight
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    topPadding: root.type.leading
    transform: Translate { // not the padding, on which the drop depends
        y: -root.drop
    }
}
