pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Sets a kind of activity up.
SetupSheet {
    id: root

    required property ActivityTypeForm type

    form: root.type
    marksFields: true
    saveText: qsTr("Save activity type")
    title: root.type.isNew ? qsTr("New activity type") : root.type.name

    FormField {
        error: root.type.flawField === "name" ? root.type.flawText : ""
        label: qsTr("Name")
        value: root.type.name
        Layout.fillWidth: true
        onEdited: text => root.type.name = text
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
            model: root.type.icons

            delegate: IconButton {
                id: drawing

                required property string modelData

                checked: root.type.icon === drawing.modelData
                iconName: drawing.modelData
                text: qsTr("Drawing: %1").arg(drawing.modelData)
                Accessible.checked: drawing.checked
                Accessible.role: Accessible.RadioButton
                onClicked: root.type.icon = drawing.modelData
            }
        }
    }

    Switch {
        checked: root.type.hasDuration
        text: qsTr("Asks how long it took or takes")
        Layout.fillWidth: true
        onToggled: root.type.hasDuration = checked
    }

    TranslatedNames {
        translations: root.type.translations
        Layout.fillWidth: true
        onTranslated: (language, name) => root.type.translate(language, name)
    }
}
