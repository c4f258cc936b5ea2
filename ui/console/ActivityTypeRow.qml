import QtQuick
import QtQuick.Layouts
import Carnet

//! One kind of activity.
OrderedRow {
    id: root

    required property string iconName
    required property string lengthText
    required property string fieldsText
    required property string translations

    Icon {
        color: Theme.textSecondary
        name: root.iconName
        size: Theme.space20
    }

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
        text: root.lengthText
        type: Theme.bodySmall
        Layout.preferredWidth: 148
    }

    Label {
        color: Theme.textSecondary
        elide: Text.ElideRight
        text: root.fieldsText
        type: Theme.bodySmall
        Layout.preferredWidth: 148
    }

    Label {
        color: Theme.textSecondary
        elide: Text.ElideRight
        text: root.translations
        type: Theme.bodySmall
        visible: !Theme.compact && !Theme.portrait // names need the room there
        Layout.fillWidth: true
        Layout.preferredWidth: 1
    }
}
