import Carnet

//! One saved filter in the menu of those that have no room as a tab.
MenuItem {
    id: root

    required property string segmentId
    required property int count
    required property bool isCurrent
    required text

    checkable: true
    checked: root.isCurrent
    shortcutText: root.count < 0 ? "" : root.count.toLocaleString(Qt.locale(), "f", 0)
}
