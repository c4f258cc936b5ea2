pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The attributes in their order, and beside them what client books would look like.
FocusScope {
    id: root

    required property AttributesScreen attributes
    required property bool isShown

    Shortcut {
        enabled: root.isShown && !sheet.visible
        sequences: ["Ctrl+N"]
        onActivated: root.attributes.form.beginNew()
    }

    Flickable {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: Theme.portrait ? parent.right : aside.left
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + 2 * Theme.space24
        contentWidth: width
        interactive: !table.isDragging
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column

            spacing: Theme.space24
            width: page.width - 2 * Theme.space24
            x: Theme.space24
            y: Theme.space24

            AttributeTable {
                id: table

                attributes: root.attributes
                Layout.fillWidth: true
                onRowFocused: top => {
                    const at = table.y + column.y + top;
                    page.contentY = Math.max(at + Theme.sizeTableRow - page.height,
                                             Math.min(page.contentY, at));
                }
            }

            AttributePreview {
                attributes: root.attributes
                visible: Theme.portrait
                Layout.fillWidth: true
            }
        }
    }

    Rectangle {
        id: aside

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.sunken
        visible: !Theme.portrait
        width: visible ? (Theme.compact ? 300 : 344) : 0

        Divider {
            height: parent.height
            width: Theme.hairlineWidth
        }

        Flickable {
            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: beside.implicitHeight + 2 * Theme.space20
            contentWidth: width
            T.ScrollBar.vertical: ScrollBar {}

            AttributePreview {
                id: beside

                attributes: root.attributes
                width: parent.width - 2 * Theme.space24
                x: Theme.space24
                y: Theme.space20
            }
        }
    }

    AttributeSheet {
        id: sheet

        form: root.attributes.form
    }
}
