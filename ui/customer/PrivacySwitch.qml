import QtQuick
import Carnet

//! A switch that shows what is known, not what was pressed.
Switch {
    id: root

    required property bool canEdit
    required property bool on

    signal chosen(bool on)

    checked: root.on
    enabled: root.canEdit

    onToggled: {
        root.chosen(root.checked);
        root.checked = Qt.binding(() => root.on);
    }
}
