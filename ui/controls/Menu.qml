import QtQuick
import QtQuick.Templates as T
import Carnet

T.Menu {
    id: root

    implicitHeight: contentHeight + topPadding + bottomPadding
    implicitWidth: Math.max(240, contentWidth + leftPadding + rightPadding)
    margins: Theme.space8
    dim: false
    modal: true // a press beside it closes it, and nothing else
    overlap: 1
    padding: Theme.space4

    delegate: MenuItem {}

    background: Rectangle {
        border.color: Theme.hairline
        border.width: Theme.hairlineWidth
        color: Theme.overlay
        radius: Theme.radiusLg

        Shadow {}
    }
    contentItem: ListView {
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: root.currentIndex
        implicitHeight: contentHeight
        implicitWidth: contentItem.childrenRect.width
        interactive: contentHeight > height
        model: root.contentModel
        T.ScrollBar.vertical: ScrollBar {}
    }
    enter: Transition {
        NumberAnimation {
            duration: Theme.motionFast
            from: 0
            property: "opacity"
            to: 1
        }
    }
    exit: Transition {
        NumberAnimation {
            duration: Theme.motionFast
            property: "opacity"
            to: 0
        }
    }
}
