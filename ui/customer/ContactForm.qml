import QtQuick
import QtQuick.Layouts
import Carnet

//! A new way to reach the client.
ColumnLayout {
    id: root

    readonly property list<string> kinds: ["phone", "email", "address", "url"]

    property string refusal: ""

    signal submitted(string kind, string value, string purpose)
    signal cancelled()

    function clear() {
        value.clear();
        purpose.clear();
    }

    function submit() {
        root.submitted(root.kinds[kind.currentIndex], value.text, purpose.text);
    }

    spacing: Theme.space8

    onVisibleChanged: {
        root.refusal = "";
        if (visible)
            value.forceActiveFocus(Qt.OtherFocusReason);
    }

    Choice {
        id: kind

        currentIndex: 0
        model: [qsTr("Phone"), qsTr("E-mail"), qsTr("Address"), qsTr("Link")]
        Layout.fillWidth: true
        Accessible.name: qsTr("Kind")
    }

    TextField {
        id: value

        invalid: root.refusal !== ""
        placeholderText: kind.displayText
        Layout.fillWidth: true
        onAccepted: root.submit()
    }

    TextField {
        id: purpose

        placeholderText: qsTr("Purpose, such as home or work")
        Layout.fillWidth: true
        onAccepted: root.submit()
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
            onClicked: root.cancelled()
        }

        Button {
            enabled: value.length > 0
            text: qsTr("Save")
            onClicked: root.submit()
        }
    }
}
