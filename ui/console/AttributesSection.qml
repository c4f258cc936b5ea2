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
    //! At the lower edge, where something lies over the section for a while.
    property real roomBelow: 0

    AppShortcut {
        act: KeyTable.New
        enabled: root.isShown && !sheet.visible
        onActivated: root.attributes.form.beginNew()
    }

    Flickable {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: aside.width
        anchors.top: parent.top
        bottomMargin: root.roomBelow
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
                    page.contentY = Math.max(at + Theme.sizeTableRow + page.bottomMargin - page.height,
                                             Math.min(page.contentY, at));
                }
            }

            AttributePreview {
                preview: root.attributes.preview
                visible: Theme.portrait
                Layout.fillWidth: true
            }
        }
    }

    PreviewAside {
        id: aside

        preview: root.attributes.preview
        sheet: sheet
    }

    AttributeSheet {
        id: sheet

        attribute: root.attributes.form
    }
}
