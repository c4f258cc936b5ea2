import QtQuick
import QtQuick.Layouts
import Carnet

//! An attribute of a group, which can be taken out of it.
OrderedRow {
    id: root

    required property string typeText

    signal takenOut()

    canOpen: false

    Label {
        elide: Text.ElideRight
        text: root.name
        type: Theme.button
        Layout.fillWidth: true
    }

    Label {
        color: Theme.textSecondary
        elide: Text.ElideRight
        text: root.typeText
        type: Theme.bodySmall
        Layout.maximumWidth: 112
    }

    IconButton {
        iconName: "close"
        text: qsTr("Take %1 out of the group").arg(root.name)
        onClicked: root.takenOut()
    }
}
