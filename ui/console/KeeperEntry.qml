import QtQuick
import QtQuick.Layouts
import Carnet

//! How many of the clients in question an associate keeps.
RowLayout {
    id: root

    required property string name
    required property string initials
    required property int tint
    required property string text

    spacing: Theme.space12
    Accessible.name: root.name + ", " + root.text
    Accessible.role: Accessible.StaticText

    Monogram {
        letters: root.initials
        size: Theme.space32
        tint: root.tint
    }

    ColumnLayout {
        spacing: 0

        Label {
            text: root.name
            type: Theme.label
        }

        Label {
            color: Theme.textSecondary
            text: root.text
            type: Theme.caption
        }
    }
}
