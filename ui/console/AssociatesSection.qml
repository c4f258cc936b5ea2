pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Who works where and may do what.
FocusScope {
    id: root

    required property AssociatesScreen associates

    Flickable {
        id: page

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: table.height + 2 * Theme.space24
        contentWidth: width
        T.ScrollBar.vertical: ScrollBar {}

        Panel {
            id: table

            bodyPadding: 0
            headerHeight: 72
            height: implicitHeight
            title: qsTr("Associates of all stores")
            width: Math.min(page.width - 2 * Theme.space24, 960)
            x: Theme.space24
            y: Theme.space24

            actions: Label {
                color: Theme.textTertiary
                rightPadding: Theme.space16
                text: root.associates.countText
                type: Theme.bodySmall
            }

            ListView {
                id: rows

                activeFocusOnTab: true
                focus: true
                implicitHeight: contentHeight
                interactive: false
                keyNavigationEnabled: true
                model: root.associates.associates
                Layout.bottomMargin: 1
                Layout.fillWidth: true
                Layout.leftMargin: 1
                Layout.rightMargin: 1
                Accessible.name: table.title
                Accessible.role: Accessible.List

                delegate: AssociateTableRow {
                    id: row

                    required property int index

                    marked: rows.activeFocus && rows.currentIndex === row.index
                    width: rows.width
                    onEdited: root.associates.edit(row.index)
                }

                Keys.onReturnPressed: root.associates.edit(rows.currentIndex)
                onCurrentIndexChanged: {
                    const at = table.y + rows.y + rows.currentIndex * Theme.space64;
                    page.contentY = Math.max(at + Theme.space64 - page.height,
                                             Math.min(page.contentY, at));
                }
            }
        }
    }

    AssociateSheet {
        associates: root.associates
    }
}
