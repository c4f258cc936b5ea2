import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Who is not listed says who they are by their staff number.
Field {
    id: root

    required property SignInScreen signIn

    function begin() {
        number.forceActiveFocus(Qt.OtherFocusReason);
    }

    error: root.signIn.numberFlaw
    label: qsTr("Staff number")

    RowLayout {
        id: line

        spacing: Theme.space12
        Layout.fillWidth: true

        // The label gives the focus to the first of the slot.
        onActiveFocusChanged: if (line.activeFocus) number.forceActiveFocus(Qt.MouseFocusReason)

        TextField {
            id: number

            inputMethodHints: Qt.ImhNoPredictiveText
            invalid: root.signIn.numberFlaw !== ""
            Layout.fillWidth: true
            Accessible.name: root.label
            onAccepted: root.signIn.selectNumber(text)
        }

        Button {
            enabled: number.text !== ""
            text: qsTr("Next")
            onClicked: root.signIn.selectNumber(number.text)
        }
    }

    Connections {
        function onNumberTaken() {
            number.clear();
        }

        function onReaderUsed() {
            number.clear();
        }

        target: root.signIn
    }
}
