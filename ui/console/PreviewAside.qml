import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The preview beside a section; it steps aside for the sheet whose draft it shows.
Rectangle {
    id: root

    required property BookPreview preview
    required property Sheet sheet

    anchors.bottom: parent.bottom
    anchors.right: parent.right
    anchors.rightMargin: root.sheet.visible ? root.sheet.position * root.sheet.width : 0
    anchors.top: parent.top
    color: Theme.sunken
    visible: !Theme.portrait
    width: visible ? (Theme.compact ? 300 : 344) : 0

    Divider {
        height: parent.height
        width: Theme.hairlineWidth
    }

    // Nobody can scroll behind a sheet: the filter that is being edited comes into sight by itself.
    Binding {
        property: "contentY"
        target: page
        value: Math.max(0, Math.min(inside.y + inside.openTop,
                                    inside.y + inside.openBottom + Theme.space20 - page.height))
        when: root.sheet.visible
    }

    Flickable {
        id: page

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: inside.implicitHeight + 2 * Theme.space20
        contentWidth: width
        T.ScrollBar.vertical: ScrollBar {}

        AttributePreview {
            id: inside

            canChoose: !root.sheet.visible
            preview: root.preview
            width: parent.width - 2 * Theme.space24
            x: Theme.space24
            y: Theme.space20
        }
    }
}
