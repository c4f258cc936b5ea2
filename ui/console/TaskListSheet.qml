pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Sets a task list up.
SetupSheet {
    id: root

    required property TaskListForm list

    form: root.list
    removeText: qsTr("Remove this task list")
    saveText: qsTr("Save task list")
    title: root.list.isNew ? qsTr("New task list") : root.list.name

    FormField {
        error: root.errorOf("name")
        label: qsTr("Name")
        value: root.list.name
        Layout.fillWidth: true
        onEdited: text => root.list.name = text
    }

    FormField {
        label: qsTr("What it is about")
        optional: true
        value: root.list.description
        Layout.fillWidth: true
        onEdited: text => root.list.description = text
    }

    Field {
        error: root.errorOf("owner")
        label: qsTr("Who answers for it")
        Layout.fillWidth: true

        Choice {
            currentIndex: root.list.owner
            model: root.list.owners
            placeholderText: qsTr("Who answers for it")
            Layout.fillWidth: true
            onActivated: index => root.list.owner = index
        }
    }

    TaskSteps {
        steps: root.list.steps
        Layout.fillWidth: true
    }
}
