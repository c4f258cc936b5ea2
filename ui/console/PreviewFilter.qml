import QtQuick
import Carnet

//! A filter of the rail and what it would offer.
Item {
    id: root

    required property string label
    required property string value

    height: words.height + 2 * Theme.space8
    Accessible.name: root.label + ": " + root.value
    Accessible.role: Accessible.StaticText

    Column {
        id: words

        width: parent.width - 2 * Theme.space16
        x: Theme.space16
        y: Theme.space8

        Label {
            elide: Text.ElideRight
            text: root.label
            type: Theme.label
            width: parent.width
        }

        Label {
            color: Theme.textTertiary
            elide: Text.ElideRight
            maximumLineCount: 2
            text: root.value
            type: Theme.caption
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
