pragma ComponentBehavior: Bound

import QtQuick
import Carnet

//! Ten digits for fingers, and the same digits from a keyboard.
FocusScope {
    id: root

    //! How many digits are typed already: Escape takes those, and nothing else.
    property int entered: 0

    signal digit(int value)
    signal erased()
    signal cleared()

    implicitHeight: grid.implicitHeight
    implicitWidth: grid.implicitWidth
    Accessible.name: qsTr("PIN pad")
    Accessible.role: Accessible.Grouping

    Keys.onPressed: event => {
        const value = event.key - Qt.Key_0;
        event.accepted = true;
        if (value >= 0 && value <= 9)
            root.digit(value);
        else if (event.key === Qt.Key_Backspace)
            root.erased();
        else if (event.key === Qt.Key_Delete || (event.key === Qt.Key_Escape && root.entered > 0))
            root.cleared();
        else
            event.accepted = false;
    }

    Grid {
        id: grid

        columns: 3
        spacing: Theme.space12

        Repeater {
            model: 9

            delegate: PinKey {
                required property int index

                focus: index === 0
                text: index + 1
                onClicked: root.digit(index + 1)
            }
        }

        PinKey {
            flat: true
            text: qsTr("Clear")
            onClicked: root.cleared()
        }

        PinKey {
            text: "0"
            onClicked: root.digit(0)
        }

        PinKey {
            flat: true
            iconName: "backspace"
            text: qsTr("Remove the last digit")
            onClicked: root.erased()
        }
    }
}
