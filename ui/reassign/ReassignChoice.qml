pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! A button under its title that opens a list of options.
ColumnLayout {
    id: root

    required property var options // a list model
    required property string text
    required property string title

    signal chosen(string value)

    spacing: Theme.space4

    Label {
        color: Theme.textSecondary
        text: root.title
        type: Theme.caption
    }

    Button {
        id: button

        text: root.text
        trailingIcon: "chevron-down"
        Accessible.description: root.title
        Accessible.role: Accessible.ButtonMenu
        onClicked: options.open()

        OptionMenu {
            id: options

            options: root.options
            y: button.height
            onChosen: value => root.chosen(value)
        }
    }
}
