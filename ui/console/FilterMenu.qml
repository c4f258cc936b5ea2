import QtQuick
import Carnet

//! One of several to filter by: a button that says which, and their menu.
Button {
    id: root

    required property var options // a list model: value, text, isChosen

    signal chosen(string value)

    compact: true
    kind: Button.Quiet
    trailingIcon: "chevron-down"
    Accessible.role: Accessible.ButtonMenu
    onClicked: menu.open()

    OptionMenu {
        id: menu

        height: Math.min(implicitHeight, 9 * Theme.sizeMenuRow)
        options: root.options
        y: root.height
        onChosen: value => root.chosen(value)
    }
}
