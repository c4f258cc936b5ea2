import QtQuick
import QtQuick.Layouts
import Carnet

//! The rows of a section, walked by the arrow keys; Enter opens one. Its delegates are SetupRows or
//! as high.
ListView {
    id: root

    readonly property real rowHeight: Theme.space64

    signal opened(int row)
    //! The focus is on a row that may lie outside of what is scrolled to.
    signal rowFocused(real top)

    //! The keyboard goes on from a row that was pressed, when what it opens is closed.
    function settle(row: Item) {
        root.currentIndex = root.indexAt(row.x, row.y);
        root.forceActiveFocus(Qt.MouseFocusReason);
    }

    activeFocusOnTab: true
    implicitHeight: contentHeight
    interactive: false
    keyNavigationEnabled: true
    Layout.bottomMargin: 1
    Layout.fillWidth: true
    Layout.leftMargin: 1
    Layout.rightMargin: 1
    Accessible.role: Accessible.List

    Keys.onReturnPressed: root.opened(root.currentIndex)

    onCurrentIndexChanged: root.rowFocused(root.y + root.currentIndex * root.rowHeight)
}
