pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The tasks of a list, in order.
ColumnLayout {
    id: root

    required property StepSetup steps

    spacing: Theme.space8

    Label {
        text: qsTr("Tasks")
        type: Theme.subheading
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Repeater {
        id: lines

        model: root.steps.items

        delegate: TaskStepLine {
            isLast: index === lines.count - 1
            steps: root.steps
            Layout.fillWidth: true
        }
    }

    Label {
        color: Theme.textSecondary
        text: qsTr("Each has its day, counted from a target date that whoever starts the list names.")
        type: Theme.caption
        visible: lines.count === 0
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Label {
        color: Theme.critical
        text: root.steps.flawText
        type: Theme.caption
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }

    Button {
        compact: true
        enabled: root.steps.canAdd
        iconName: "plus"
        text: qsTr("Add task")
        onClicked: root.steps.add()
    }
}
