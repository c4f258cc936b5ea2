pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Sets an attribute up. Opens when the form begins; what is wrong stands under its field.
Sheet {
    id: root

    required property AttributeForm form

    function errorOf(field: string): string {
        return root.form.flawField === field ? root.form.flawText : "";
    }

    title: root.form.isNew ? qsTr("New attribute") : root.form.name
    onClosed: root.form.cancel()

    footer: [
        Label {
            color: Theme.critical
            text: root.form.flawText
            type: Theme.caption
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        },
        Button {
            kind: Button.Quiet
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Button {
            enabled: root.form.canSave
            kind: Button.Filled
            text: qsTr("Save attribute")
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

    Shortcut {
        enabled: root.visible && root.form.canSave
        sequences: ["Ctrl+S"]
        onActivated: root.form.save()
    }

    Flickable {
        id: body

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: fields.implicitHeight + Theme.space8
        contentWidth: width
        Layout.fillHeight: true
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: fields

            spacing: Theme.space20
            width: body.width - Theme.space12

            FormField {
                error: root.errorOf("name")
                label: qsTr("Name")
                value: root.form.name
                Layout.fillWidth: true
                onEdited: text => root.form.name = text
            }

            Field {
                error: root.errorOf("type")
                help: root.form.canChangeType
                      ? "" : qsTr("Client books are filtered by it, so the type stays.")
                label: qsTr("Type")
                Layout.fillWidth: true

                Choice {
                    currentIndex: root.form.type
                    enabled: root.form.canChangeType
                    model: root.form.types
                    placeholderText: qsTr("Type")
                    Layout.fillWidth: true
                    onActivated: index => root.form.type = index
                }
            }

            AttributeValues {
                errorText: root.errorOf("options")
                form: root.form
                visible: root.form.isList
                Layout.fillWidth: true
            }

            AttributeNumbers {
                form: root.form
                visible: root.form.hasBounds
                Layout.fillWidth: true
            }

            FormField {
                error: root.errorOf("default_value")
                help: root.form.isList ? qsTr("One of the values of the list.") : ""
                label: qsTr("Default")
                optional: true
                value: root.form.values.default_value
                Layout.fillWidth: true
                onEdited: text => root.form.setValue("default_value", text)
            }

            AttributeFlags {
                form: root.form
                Layout.fillWidth: true
            }

            TranslatedNames {
                translations: root.form.translations
                Layout.fillWidth: true
                onTranslated: (language, name) => root.form.translate(language, name)
            }
        }
    }
}
