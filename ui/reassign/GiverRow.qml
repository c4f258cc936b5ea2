import QtQuick
import QtQuick.Layouts
import Carnet

//! Whose book clients leave, and how many stay.
RowLayout {
    id: root

    required property int index
    required property string name
    required property string initials
    required property int tint
    required property string changeText

    spacing: Theme.space16
    Accessible.name: root.name + ", " + root.changeText
    Accessible.role: Accessible.StaticText

    Label {
        color: Theme.textSecondary
        text: qsTr("From")
        type: Theme.body
        opacity: root.index === 0 ? 1 : 0
    }

    Monogram {
        letters: root.initials
        size: Theme.space32
        tint: root.tint
    }

    Label {
        elide: Text.ElideRight
        text: root.name
        type: Theme.subheading
        Layout.fillWidth: true
    }

    Label {
        text: root.changeText
        type: Theme.label
    }
}
