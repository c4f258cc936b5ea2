import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Asks what came of a plan before it is ticked off.
Sheet {
    id: root

    required property DoneForm form

    title: root.form.title
    onClosed: root.form.cancel()

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
            enabled: root.form.canSave
            kind: Button.Filled
            text: qsTr("Save what came of it")
            onClicked: root.form.save()
        }
    ]

    Connections {
        function onBegun() {
            root.open();
        }

        function onDone() {
            root.close();
        }

        target: root.form
    }

    ActivityFields {
        entries: root.form.fields
        Layout.fillWidth: true
    }

    TextArea {
        id: words

        placeholderText: qsTr("What should the next person know?")
        text: root.form.text
        Layout.fillWidth: true
        onEdited: root.form.text = words.text
        onSubmitted: root.form.save()
    }

    Label {
        color: Theme.critical
        text: root.form.flawText
        type: Theme.caption
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }

    Item {
        Layout.fillHeight: true
    }
}
