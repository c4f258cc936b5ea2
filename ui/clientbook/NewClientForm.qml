pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The least that makes a client: a name, a way to reach them if there is one, and what the
//! retailer wants to know of every new client.
Flickable {
    id: root

    required property AddClientScreen adding
    //! Whoever makes a client may also take her into the own book.
    required property bool canAdd

    readonly property bool complete: first.text.trim() !== "" || last.text.trim() !== ""
    property bool isCleared: false

    //! \a attributes by their keys.
    signal created(string firstName, string lastName, string phone, string email, var attributes)

    function clear() {
        for (const field of [first, last, phone, email])
            field.clear();
        root.isCleared = true; // the editors of attributes are made anew
        root.isCleared = false;
    }

    function fill(firstName: string, lastName: string, phoneNumber: string, address: string) {
        first.text = firstName;
        last.text = lastName;
        phone.text = phoneNumber;
        email.text = address;
    }

    function submit() {
        const attributes = {};
        let isRead = root.complete && !root.adding.isSaving;
        for (let i = 0; isRead && i < needed.count; ++i) {
            const field = needed.itemAt(i) as NeededField;
            isRead = field.read();
            attributes[field.key] = field.entered;
        }
        if (isRead)
            root.created(first.text, last.text, phone.text, email.text, attributes);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: form.implicitHeight
    contentWidth: width
    T.ScrollBar.vertical: ScrollBar {}

    ColumnLayout {
        id: form

        spacing: Theme.space16
        width: root.width

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

        Repeater {
            id: needed

            model: root.isCleared ? null : root.adding.needed

            delegate: NeededField {
                Layout.fillWidth: true
                onAccepted: root.submit()
            }
        }

        Button {
            enabled: root.complete && !root.adding.isSaving
            kind: Button.Filled
            text: root.canAdd ? qsTr("Create and add to my book") : qsTr("Create the client")
            Layout.topMargin: Theme.space8
            onClicked: root.submit()
        }
    }
}
