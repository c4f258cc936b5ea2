import QtQuick
import Carnet

//! A shortcut whose keys stand in the table of all keys.
Shortcut {
    id: root

    //! Of KeyTable.
    required property int act

    readonly property KeyTable table: KeyTable {}

    sequences: root.table.keysOf(root.act)
}
