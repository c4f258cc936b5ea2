pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The operations that can be put on buttons. One tab stop: up and down choose, Enter puts.
Rectangle {
    id: root

    required property LayoutForm form
    required property DragToken token

    function takeFocus() {
        rows.forceActiveFocus(Qt.TabFocusReason);
    }

    color: Theme.sunken
    implicitHeight: heading.height + rows.contentHeight + Theme.space16

    Divider {
        height: Theme.portrait ? Theme.hairlineWidth : parent.height
        width: Theme.portrait ? parent.width : Theme.hairlineWidth
    }

    Label {
        id: heading

        bottomPadding: Theme.space8
        leftPadding: Theme.space20
        text: qsTr("Operations")
        topPadding: Theme.space8
        type: Theme.heading
        Accessible.role: Accessible.Heading
    }

    GridView {
        id: rows

        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.space8
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.top: heading.bottom
        boundsBehavior: Flickable.StopAtBounds
        cellHeight: Theme.touchTarget
        cellWidth: Theme.portrait ? Math.floor(width / 3) : width
        clip: true
        enabled: !root.form.isFlowing
        interactive: contentHeight > height && !root.token.visible
        keyNavigationEnabled: true
        model: root.form.palette
        Accessible.name: heading.text
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}

        Keys.onEnterPressed: (rows.currentItem as PaletteRow).clicked()
        Keys.onReturnPressed: (rows.currentItem as PaletteRow).clicked()
        Keys.onSpacePressed: (rows.currentItem as PaletteRow).clicked()

        delegate: PaletteRow {
            id: row

            height: rows.cellHeight
            marked: rows.activeFocus && rows.currentIndex === row.index
            token: root.token
            width: rows.cellWidth
            onClicked: root.form.put(row.operation)
        }
    }
}
