import QtQuick
import QtQuick.Layouts
import Carnet

//! The least that makes a client: a name, and a way to reach them if there is one.
ColumnLayout {
    id: root

    readonly property bool complete: first.text.trim() !== "" || last.text.trim() !== ""

    signal created(string firstName, string lastName, string phone, string email)

    function clear() {
        first.clear();
        last.clear();
        phone.clear();
        email.clear();
    }

    function submit() {
        if (root.complete)
            root.created(first.text, last.text, phone.text, email.text);
    }

    spacing: Theme.space16

    Field {
        label: qsTr("First name")
        Layout.fillWidth: true

        TextField {
            id: first

            Layout.fillWidth: true
            Accessible.name: qsTr("First name")
            onAccepted: root.submit()
        }
    }

    Field {
        label: qsTr("Last name")
        Layout.fillWidth: true

        TextField {
            id: last

            Layout.fillWidth: true
            Accessible.name: qsTr("Last name")
            onAccepted: root.submit()
        }
    }

    Field {
        label: qsTr("Phone")
        optional: true
        Layout.fillWidth: true

        TextField {
            id: phone

            inputMethodHints: Qt.ImhDialableCharactersOnly
            Layout.fillWidth: true
            Accessible.name: qsTr("Phone")
            onAccepted: root.submit()
        }
    }

    Field {
        label: qsTr("E-mail")
        optional: true
        Layout.fillWidth: true

        TextField {
            id: email

            inputMethodHints: Qt.ImhEmailCharactersOnly
            Layout.fillWidth: true
            Accessible.name: qsTr("E-mail")
            onAccepted: root.submit()
        }
    }

    Button {
        enabled: root.complete
        kind: Button.Filled
        text: qsTr("Create and add to my book")
        Layout.topMargin: Theme.space8
        onClicked: root.submit()
    }

    Item {
        Layout.fillHeight: true
    }
}
