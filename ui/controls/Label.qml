import QtQuick
import Carnet

//! Text in a role of the type scale, centred in its line as the design draws it.
Text {
    id: root

    property TypeRole type: Theme.body

    bottomPadding: -root.type.leading
    color: Theme.textPrimary
    font: root.type.font
    horizontalAlignment: Text.AlignLeft
    lineHeight: root.type.lineHeight
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    topPadding: root.type.leading
}
