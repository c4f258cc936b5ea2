import QtQuick
import Carnet

//! One kind of activity, and how many of it there are.
MenuItem {
    id: root

    required property string value
    required property string label
    required property string countText
    required property bool isChosen

    checkable: true
    checked: root.isChosen
    shortcutText: root.countText
    text: root.label
    Accessible.name: qsTr("%1, %2").arg(root.label).arg(root.countText)
}
