import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What headquarters has given out: where it is, a code and a fingerprint. A line that holds all three
//! may be pasted or scanned into any of the fields.
ColumnLayout {
    id: root

    required property FirstRun firstRun

    function begin() {
        address.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.space20

    Label {
        text: qsTr("Make this computer a till")
        type: Theme.titleLarge
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Label {
        color: Theme.textSecondary
        text: qsTr("Headquarters shows an address, a code and a fingerprint. Type them, or scan the picture or paste the line beside it into any of these fields.")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
    }

    Notice {
        text: root.firstRun.troubleText
        title: root.firstRun.troubleTitle
        tone: Notice.Critical
        visible: text !== ""
        Layout.fillWidth: true
    }

    Field {
        error: root.firstRun.addressFlaw
        label: qsTr("Address of headquarters")
        Layout.fillWidth: true

        TextField {
            id: address

            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
            invalid: root.firstRun.addressFlaw !== ""
            placeholderText: qsTr("https://hq.example.com:8443")
            text: root.firstRun.address
            Layout.fillWidth: true
            Accessible.name: qsTr("Address of headquarters")
            onAccepted: root.firstRun.enrol()
            onTextEdited: root.firstRun.address = text
        }
    }

    Field {
        error: root.firstRun.codeFlaw
        help: qsTr("Good once, for 15 minutes.")
        label: qsTr("Code")
        Layout.fillWidth: true

        TextField {
            id: code

            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
            invalid: root.firstRun.codeFlaw !== ""
            placeholderText: qsTr("four groups of four")
            text: root.firstRun.code
            Layout.fillWidth: true
            Accessible.name: qsTr("Code")
            onAccepted: root.firstRun.enrol()
            onTextEdited: root.firstRun.code = text
        }
    }

    Field {
        error: root.firstRun.fingerprintFlaw
        help: qsTr("It proves that nobody else answers at that address.")
        label: qsTr("Fingerprint of headquarters")
        Layout.fillWidth: true

        TextField {
            id: fingerprint

            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
            invalid: root.firstRun.fingerprintFlaw !== ""
            placeholderText: qsTr("sixteen groups of four")
            text: root.firstRun.fingerprint
            Layout.fillWidth: true
            Accessible.name: qsTr("Fingerprint of headquarters")
            onAccepted: root.firstRun.enrol()
            onTextEdited: root.firstRun.fingerprint = text
        }
    }

    RowLayout {
        spacing: Theme.space12
        Layout.fillWidth: true

        Button {
            kind: Button.Quiet
            text: qsTr("Back")
            onClicked: root.firstRun.back()
        }

        Item {
            Layout.fillWidth: true
        }

        Button {
            kind: Button.Filled
            text: qsTr("Make it a till")
            onClicked: root.firstRun.enrol()
        }
    }
}
