pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! What keys do, and the keys: those of a shortcut, or the names of single ones.
RowLayout {
    id: root

    required property string does
    //! A key sequence.
    property string sequence: ""
    property var names: []

    readonly property var caps: root.sequence !== "" ? spelled.nativeText.split("+") : root.names

    spacing: Theme.space12
    Accessible.name: root.does + ", " + root.caps.join(" ")
    Accessible.role: Accessible.StaticText

    // Only says what a sequence is called here.
    Shortcut {
        id: spelled

        enabled: false
        sequence: root.sequence
    }

    Label {
        text: root.does
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.ignored: true
    }

    Row {
        spacing: Theme.space4
        Layout.alignment: Qt.AlignTop | Qt.AlignRight

        Repeater {
            model: root.caps

            delegate: KeyCap {
                required property string modelData

                text: modelData
            }
        }
    }
}
