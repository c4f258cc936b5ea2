import QtQuick
import Carnet

//! A cell with a value and, smaller, another one that belongs to it.
Column {
    id: root

    required property string above
    required property string below

    Label {
        elide: Text.ElideRight
        text: root.above
        type: Theme.bodySmall
        visible: text !== ""
        width: parent.width
    }

    Label {
        color: Theme.textTertiary
        elide: Text.ElideRight
        text: root.below
        type: Theme.caption
        visible: text !== ""
        width: parent.width
    }
}
