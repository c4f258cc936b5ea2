pragma ComponentBehavior: Bound

import QtQuick
import Carnet

//! One of the drawings that stand before a name.
Column {
    id: root

    required property var icons // a list of names
    required property string icon

    signal chosen(string icon)

    spacing: Theme.space8

    Label {
        color: Theme.textSecondary
        text: qsTr("Drawing")
        type: Theme.caption
    }

    Flow {
        spacing: Theme.space4
        width: root.width

        Repeater {
            model: root.icons

            delegate: IconButton {
                id: drawing

                required property string modelData

                checked: root.icon === drawing.modelData
                iconName: drawing.modelData
                text: qsTr("Drawing: %1").arg(drawing.modelData)
                Accessible.checked: drawing.checked
                Accessible.role: Accessible.RadioButton
                onClicked: root.chosen(drawing.modelData)
            }
        }
    }
}
