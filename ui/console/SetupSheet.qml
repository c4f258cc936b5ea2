import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The frame around a form of the set-up; its fields are the content. Opens when the form begins.
Sheet {
    id: root

    required property SetupForm form
    required property string saveText
    //! Of what was there and can be taken away.
    property string removeText: ""
    //! What is wrong stands at its field, too.
    property bool marksFields: false
    //! A row of its content is on its way to another place.
    property bool isDragging: false
    default property alias fields: column.data

    //! What is wrong with a field.
    function errorOf(field: string): string {
        return root.form.flawField === field ? root.form.flawText : "";
    }

    onClosed: root.form.cancel()

    footer: [
        Label {
            color: Theme.critical
            // What is wrong with a field is said there; that the row has to stay, only here.
            text: root.marksFields && root.form.flawField !== "" && root.form.flawField !== "id"
                  ? "" : root.form.flawText
            type: Theme.caption
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        },
        Button {
            kind: Button.Quiet
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Button {
            enabled: root.form.canSave
            kind: Button.Filled
            text: root.saveText
            onClicked: root.form.save()
        }
    ]

    Connections {
        function onBegun() {
            body.contentY = 0;
            root.open();
        }

        function onDone() {
            root.close();
        }

        target: root.form
    }

    AppShortcut {
        act: KeyTable.Save
        enabled: root.visible && root.form.canSave
        onActivated: root.form.save()
    }

    Flickable {
        id: body

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: inside.height + Theme.space8
        contentWidth: width
        interactive: !root.isDragging
        Layout.fillHeight: true
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}

        // No layout in a layout: those of Qt 6.4 miss what changes while it is hidden.
        Column {
            id: inside

            spacing: Theme.space24
            // Never as narrow as a sheet that has not opened: labels would keep the lines they had.
            width: Math.max(body.width, Theme.sizeCardMin) - Theme.space12

            ColumnLayout {
                id: column

                spacing: Theme.space20
                width: parent.width
            }

            Button {
                text: root.removeText
                visible: root.removeText !== "" && !root.form.isNew
                onClicked: root.form.remove()
            }
        }
    }
}
