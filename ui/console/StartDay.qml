import QtQuick
import QtQuick.Layouts
import Carnet

//! A day of a start, chosen from a month.
Field {
    id: root

    required property string day
    //! Where none is chosen.
    property string noneText: qsTr("Choose a day")
    property bool canClear: false

    signal chosen(string day)

    RowLayout {
        spacing: Theme.space8
        Layout.fillWidth: true

        Button {
            id: opener

            compact: true
            iconName: "calendar"
            text: root.day === "" ? root.noneText : root.day
            Accessible.description: root.error
            Accessible.name: root.label + ": " + text
            Accessible.role: Accessible.ButtonMenu
            onClicked: days.open()

            DayPopup {
                id: days

                y: opener.height
                onChosen: day => root.chosen(day)
            }
        }

        IconButton {
            iconName: "close"
            text: qsTr("No day")
            visible: root.canClear && root.day !== ""
            onClicked: root.chosen("")
        }

        Item {
            Layout.fillWidth: true
        }
    }
}
