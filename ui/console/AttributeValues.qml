pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The values of a list, in their order and in one language at a time.
ColumnLayout {
    id: root

    required property ValueForm form
    required property string errorText

    spacing: Theme.space8

    RowLayout {
        spacing: Theme.space8
        Layout.fillWidth: true

        Label {
            elide: Text.ElideRight
            text: qsTr("Values of the list")
            type: Theme.subheading
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        SegmentedControl {
            choices: root.form.languages
            currentIndex: root.form.language
            Accessible.name: qsTr("Language of the values")
            onChosen: index => root.form.language = index
        }
    }

    Repeater {
        id: lines

        model: root.form.listValues

        delegate: RowLayout {
            id: line

            required property int index
            required property string label

            spacing: Theme.space4
            Layout.fillWidth: true

            TextField {
                text: line.label
                Layout.fillWidth: true
                Accessible.name: qsTr("Value %1").arg(line.index + 1)
                onTextEdited: root.form.setListValue(line.index, text)
            }

            IconButton {
                enabled: line.index > 0
                iconName: "chevron-up"
                text: qsTr("Move %1 up").arg(line.label)
                onClicked: root.form.moveListValue(line.index, -1)
            }

            IconButton {
                enabled: line.index < lines.count - 1
                iconName: "chevron-down"
                text: qsTr("Move %1 down").arg(line.label)
                onClicked: root.form.moveListValue(line.index, 1)
            }

            IconButton {
                iconName: "close"
                text: qsTr("Delete %1").arg(line.label)
                onClicked: root.form.removeListValue(line.index)
            }
        }
    }

    Label {
        color: Theme.critical
        text: root.errorText
        type: Theme.caption
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }

    Label {
        color: Theme.textSecondary
        text: root.form.listHint
        type: Theme.caption
        visible: text !== "" && root.errorText === ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Button {
        compact: true
        iconName: "plus"
        text: qsTr("Add value")
        onClicked: root.form.addListValue()
    }
}
