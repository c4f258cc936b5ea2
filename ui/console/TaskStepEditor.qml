import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The task of a list that is open: what is to be done, when, by whom, and what helps with it.
ColumnLayout {
    id: root

    required property StepSetup steps
    required property string flawText

    function errorOf(part: string): string {
        return root.steps.flawPart === part ? root.flawText : "";
    }

    spacing: Theme.space16

    FormField {
        error: root.errorOf("name")
        label: qsTr("What is to be done")
        value: root.steps.name
        Layout.fillWidth: true
        onEdited: text => root.steps.name = text
    }

    FormField {
        error: root.errorOf("offset_days")
        help: qsTr("Before it with a minus sign: -7 is a week before.")
        label: qsTr("Days from the target date")
        value: root.steps.offset
        Layout.fillWidth: true
        onEdited: text => root.steps.offset = text
    }

    Field {
        error: root.errorOf("associate")
        label: qsTr("Who is to do it")
        Layout.fillWidth: true

        Choice {
            currentIndex: root.steps.assignee
            model: root.steps.assignees
            placeholderText: qsTr("Who is to do it")
            Layout.fillWidth: true
            onActivated: index => root.steps.assignee = index
        }
    }

    Field {
        error: root.errorOf("instructions")
        label: qsTr("Instructions")
        optional: true
        Layout.fillWidth: true

        TextArea {
            id: words

            text: root.steps.instructions
            Layout.fillWidth: true
            Accessible.name: qsTr("Instructions")
            onEdited: root.steps.instructions = words.text
        }
    }

    FormField {
        error: root.errorOf("contact")
        label: qsTr("Whom to ask")
        optional: true
        value: root.steps.contact
        Layout.fillWidth: true
        onEdited: text => root.steps.contact = text
    }

    Field {
        error: root.errorOf("operation")
        label: qsTr("Leads to")
        Layout.fillWidth: true

        Choice {
            currentIndex: root.steps.operation
            model: root.steps.operations
            placeholderText: qsTr("Leads to")
            Layout.fillWidth: true
            onActivated: index => root.steps.operation = index
        }
    }

    FormField {
        error: root.errorOf("url")
        label: qsTr("Page that helps with it")
        optional: true
        value: root.steps.url
        Layout.fillWidth: true
        onEdited: text => root.steps.url = text
    }
}
