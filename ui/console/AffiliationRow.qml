import QtQuick
import QtQuick.Layouts
import Carnet

//! One circle of clients.
OrderedRow {
    id: root

    required property string translations
    required property string startsText

    Label {
        elide: Text.ElideRight
        text: root.name
        type: Theme.button
        Layout.fillWidth: true
        Layout.preferredWidth: 1
    }

    Label {
        color: Theme.textSecondary
        elide: Text.ElideRight
        text: root.translations
        type: Theme.bodySmall
        Layout.fillWidth: true
        Layout.preferredWidth: 2 // names in three more languages
    }

    Label {
        color: Theme.textSecondary
        elide: Text.ElideRight
        text: root.startsText
        type: Theme.bodySmall
        Layout.fillWidth: true
        Layout.preferredWidth: 1
    }
}
