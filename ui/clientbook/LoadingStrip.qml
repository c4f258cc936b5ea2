import QtQuick
import Carnet
import Carnet.Presentation

//! More clients are arriving while those that are here can already be used.
Item {
    id: root

    required property BookScreen book

    Label {
        id: words

        color: Theme.textSecondary
        elide: Text.ElideRight
        text: root.book.loadingText
        type: Theme.caption
        width: Math.min(implicitWidth, root.width - bar.width - Theme.space16)
    }

    ProgressBar {
        id: bar

        anchors.left: words.right
        anchors.leftMargin: Theme.space16
        anchors.verticalCenter: words.verticalCenter
        value: Math.max(0, root.book.progress)
        visible: root.book.progress >= 0
        width: Theme.space80 * 2
    }
}
