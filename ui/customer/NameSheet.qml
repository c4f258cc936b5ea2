import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Changes how the client is called.
Sheet {
    id: root

    required property CustomerScreen customer

    property string refusal: ""

    readonly property bool isOrganization: root.customer.isOrganization

    function save() {
        root.refusal = root.customer.saveName(root.isOrganization ? "" : first.text, last.text);
        if (root.refusal === "")
            root.close();
    }

    title: qsTr("Name")

    onAboutToShow: {
        const wanted = root.customer.takenUp.isName ? root.customer.takenUp : root.customer;
        first.text = wanted.firstName;
        last.text = wanted.lastName;
        root.refusal = "";
    }

    onClosed: root.customer.takenUp.end()

    footer: [
        Item {
            Layout.fillWidth: true
        },
        Button {
            kind: Button.Quiet
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Button {
            kind: Button.Filled
            text: qsTr("Save the name")
            onClicked: root.save()
        }
    ]

    Field {
        label: qsTr("First name")
        visible: !root.isOrganization
        Layout.fillWidth: true

        TextField {
            id: first

            Layout.fillWidth: true
            Accessible.name: qsTr("First name")
            onAccepted: root.save()
        }
    }

    Field {
        error: root.refusal
        help: root.isOrganization ? qsTr("Written exactly as the organisation writes it.")
                                  : qsTr("Written exactly as the client writes it.")
        label: root.isOrganization ? qsTr("Name") : qsTr("Last name")
        Layout.fillWidth: true

        TextField {
            id: last

            invalid: root.refusal !== ""
            Layout.fillWidth: true
            Accessible.name: root.isOrganization ? qsTr("Name") : qsTr("Last name")
            onAccepted: root.save()
        }
    }

    Item {
        Layout.fillHeight: true
    }
}
