import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Asks for the name of a segment, new or not.
Sheet {
    id: root

    required property Segments segments

    property bool renaming: false

    function ask(renames: bool) {
        root.renaming = renames;
        root.open();
    }

    function save() {
        if (name.text.trim() === "")
            return;
        if (root.renaming)
            root.segments.rename(name.text);
        else
            root.segments.saveNew(name.text, shared.visible && shared.checked, pinned.checked);
        root.close();
    }

    title: root.renaming ? qsTr("Rename the segment") : qsTr("Save segment")

    onAboutToShow: {
        name.text = root.renaming ? root.segments.currentName : "";
        shared.checked = false;
        pinned.checked = false;
        name.focus = true;
    }

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
            enabled: name.text.trim() !== ""
            kind: Button.Filled
            text: qsTr("Save segment")
            onClicked: root.save()
        }
    ]

    Field {
        help: root.renaming ? "" : qsTr("Stands above this list alone. Keeps its filters and its order, and shows how many clients they hold from now on.")
        label: qsTr("Name")
        Layout.fillWidth: true

        TextField {
            id: name

            focus: true
            maximumLength: 60
            Layout.fillWidth: true
            Accessible.name: qsTr("Name")
            onAccepted: root.save()
        }
    }

    CheckBox {
        id: pinned

        text: qsTr("Pin it in front of the others")
        visible: !root.renaming
        Layout.fillWidth: true
    }

    CheckBox {
        id: shared

        text: qsTr("Everybody sees it")
        visible: !root.renaming && root.segments.canShare
        Layout.fillWidth: true
    }

    Item {
        Layout.fillHeight: true
    }
}
