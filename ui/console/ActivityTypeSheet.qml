pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Sets a kind of activity up. Opens when the form begins.
Sheet {
    id: root

    required property ActivityTypeForm form

    title: root.form.isNew ? qsTr("New activity type") : root.form.name
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
            text: qsTr("Save activity type")
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
                error: root.form.flawField === "name" ? root.form.flawText : ""
                label: qsTr("Name")
                value: root.form.name
                Layout.fillWidth: true
                onEdited: text => root.form.name = text
            }

            Label {
                color: Theme.textSecondary
                text: qsTr("Drawing")
                type: Theme.caption
            }

            Flow {
                spacing: Theme.space4
                Layout.fillWidth: true
                Layout.topMargin: -Theme.space12

                Repeater {
                    model: root.form.icons

                    delegate: IconButton {
                        id: drawing

                        required property string modelData

                        checked: root.form.icon === drawing.modelData
                        iconName: drawing.modelData
                        text: qsTr("Drawing: %1").arg(drawing.modelData)
                        Accessible.checked: drawing.checked
                        Accessible.role: Accessible.RadioButton
                        onClicked: root.form.icon = drawing.modelData
                    }
                }
            }

            Switch {
                checked: root.form.hasDuration
                text: qsTr("Asks how long it took or takes")
                Layout.fillWidth: true
                onToggled: root.form.hasDuration = checked
            }

            TranslatedNames {
                translations: root.form.translations
                Layout.fillWidth: true
                onTranslated: (language, name) => root.form.translate(language, name)
            }
        }
    }
}
