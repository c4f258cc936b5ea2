import QtQuick
import Carnet

//! How large a card and its parts are; they grow with the text.
QtObject {
    id: root

    //! What the cards share.
    required property real width

    readonly property int columns: Math.max(1, Math.floor(root.width / (Theme.sizeCardMin + Theme.sizeCardGap)))
    readonly property real top: Math.max(Theme.space48, Theme.titleSmall.lineHeight + Theme.space2
                                                        + Theme.caption.lineHeight)
    readonly property real contact: Math.max(Theme.space24, Theme.bodySmall.lineHeight + Theme.space4)
    readonly property real line: Math.max(28, Theme.bodySmall.lineHeight + Theme.space8)
    readonly property real cellHeight: 70 + root.top + 2 * root.contact + 3 * root.line
                                       + Theme.sizeCardGap
    readonly property real cellWidth: Math.floor(root.width / root.columns)
}
