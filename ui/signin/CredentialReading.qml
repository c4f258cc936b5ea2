import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Where a reader types what becomes somebody's, and the way to take hers away.
ColumnLayout {
    id: root

    required property ExtendedLogOnScreen credentials

    function begin() {
        code.clear();
        code.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.space16

    Connections {
        function onAssigned() {
            root.begin();
        }

        // What is read next takes the place of what was wrong.
        function onFlawTextChanged() {
            code.selectAll();
        }

        target: root.credentials
    }

    Field {
        error: root.credentials.flawText
        help: qsTr("It has at least six characters, and nobody else's begins with the same five.")
        label: qsTr("Hold the barcode or card of %1 to the reader").arg(root.credentials.selectedName)
        Layout.fillWidth: true

        RowLayout {
            id: line

            spacing: Theme.space12
            Layout.fillWidth: true

            // The label gives the focus to the first of the slot.
            onActiveFocusChanged: if (line.activeFocus) code.forceActiveFocus(Qt.MouseFocusReason)

            TextField {
                id: code

                echoMode: TextInput.Password
                enabled: !root.credentials.isBusy
                inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
                invalid: root.credentials.flawText !== ""
                Layout.fillWidth: true
                Accessible.name: qsTr("Barcode or card")
                onAccepted: root.credentials.assign(text)
            }

            Button {
                enabled: code.text !== "" && !root.credentials.isBusy
                text: qsTr("Assign")
                onClicked: {
                    root.credentials.assign(code.text);
                    code.forceActiveFocus(Qt.OtherFocusReason);
                }
            }
        }
    }

    RowLayout {
        spacing: Theme.space12
        visible: root.credentials.hasBarcode || root.credentials.hasCard

        Button {
            enabled: !root.credentials.isBusy
            text: qsTr("Take the barcode away")
            visible: root.credentials.hasBarcode
            onClicked: root.credentials.takeBarcodeAway()
        }

        Button {
            enabled: !root.credentials.isBusy
            text: qsTr("Take the card away")
            visible: root.credentials.hasCard
            onClicked: root.credentials.takeCardAway()
        }
    }
}
