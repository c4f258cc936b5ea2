pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! A way to reach the client, new or changed: what it is, what it is for, and of an address where.
ColumnLayout {
    id: root

    required property CustomerScreen customer

    //! Of a way that is there already; the kind then stays what it is.
    property string pointId: ""
    property string kind: "phone"
    property string street: ""
    property string purpose: ""
    property string postalCode: ""
    property string city: ""
    property string country: ""
    property string extension: ""
    property string description: ""
    property bool isPrivate: false

    readonly property list<string> kinds: ["phone", "email", "address", "url"]
    readonly property string chosenKind: root.pointId === "" ? root.kinds[kindChoice.currentIndex] : root.kind
    readonly property bool isAddress: root.chosenKind === "address"
    readonly property bool isPhone: root.chosenKind === "phone"
    readonly property bool isComplete: value.length > 0 || root.isAddress && place.length > 0
    //! What an older system called it comes along and is not lost by editing something else.
    readonly property var purposes: {
        const known = root.customer.purposes(root.chosenKind);
        const isKnown = root.purpose === "" || known.some(one => one.value === root.purpose);
        return isKnown ? known : [{ value: root.purpose, text: root.purpose }].concat(known);
    }

    property string refusal: ""

    signal finished()

    function submit() {
        const form = { kind: root.chosenKind, value: value.text, purpose: purposeChoice.currentValue,
                       postalCode: code.text, city: place.text, country: land.text,
                       extension: root.isPhone ? branch.text : "", description: about.text,
                       isPrivate: hidden.checked };
        root.refusal = root.pointId === "" ? root.customer.addContactPoint(form)
                                           : root.customer.saveContactPoint(root.pointId, form);
        if (root.refusal === "")
            root.finished();
    }

    spacing: Theme.space8

    Component.onCompleted: {
        value.text = root.street;
        code.text = root.postalCode;
        place.text = root.city;
        land.text = root.country;
        branch.text = root.extension;
        about.text = root.description;
        hidden.checked = root.isPrivate;
        value.forceActiveFocus(Qt.OtherFocusReason);
    }
    Keys.onEscapePressed: root.finished()

    Choice {
        id: kindChoice

        currentIndex: Math.max(0, root.kinds.indexOf(root.kind))
        model: [qsTr("Phone"), qsTr("E-mail"), qsTr("Address"), qsTr("Link")]
        visible: root.pointId === ""
        Layout.fillWidth: true
        Accessible.name: qsTr("Kind")
    }

    TextField {
        id: value

        inputMethodHints: root.chosenKind === "phone" ? Qt.ImhDialableCharactersOnly
                        : root.chosenKind === "email" ? Qt.ImhEmailCharactersOnly : Qt.ImhNone
        invalid: root.refusal !== ""
        placeholderText: root.isAddress ? qsTr("Street and number")
                       : root.chosenKind === "phone" ? qsTr("Phone")
                       : root.chosenKind === "email" ? qsTr("E-mail") : qsTr("Link")
        Layout.fillWidth: true
        onAccepted: root.submit()
    }

    TextField {
        id: branch

        inputMethodHints: Qt.ImhDialableCharactersOnly
        placeholderText: qsTr("Extension")
        visible: root.isPhone
        Layout.fillWidth: true
        onAccepted: root.submit()
    }

    RowLayout {
        spacing: Theme.space8
        visible: root.isAddress

        TextField {
            id: code

            placeholderText: qsTr("Postal code")
            Layout.fillWidth: true
            Layout.maximumWidth: 116
            onAccepted: root.submit()
        }

        TextField {
            id: place

            placeholderText: qsTr("City")
            Layout.fillWidth: true
            onAccepted: root.submit()
        }
    }

    TextField {
        id: land

        placeholderText: qsTr("Country, such as DE")
        visible: root.isAddress
        Layout.fillWidth: true
        onAccepted: root.submit()
    }

    Choice {
        id: purposeChoice

        model: root.purposes
        placeholderText: qsTr("Purpose")
        textRole: "text"
        valueRole: "value"
        Layout.fillWidth: true
        Component.onCompleted: currentIndex = Math.max(0, indexOfValue(root.purpose))
    }

    TextField {
        id: about

        placeholderText: qsTr("Whose it is, or when to use it")
        Layout.fillWidth: true
        onAccepted: root.submit()
    }

    CheckBox {
        id: hidden

        text: qsTr("Private: stands here, and is not used for anything")
        Layout.fillWidth: true
    }

    Label {
        color: Theme.critical
        text: root.refusal
        type: Theme.caption
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }

    RowLayout {
        spacing: Theme.space8
        Layout.alignment: Qt.AlignRight

        Button {
            kind: Button.Quiet
            text: qsTr("Cancel")
            onClicked: root.finished()
        }

        Button {
            enabled: root.isComplete
            text: qsTr("Save")
            onClicked: root.submit()
        }
    }
}
