pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! A task of a list; its editor stands under it while it is open.
ColumnLayout {
    id: root

    required property int index
    required property string name
    required property string aboutText
    required property string flawText

    required property StepSetup steps
    required property bool isLast

    readonly property bool isOpen: root.steps.row === root.index
    readonly property string title: root.name === "" ? qsTr("New task") : root.name

    spacing: Theme.space8

    RowLayout {
        spacing: 0
        Layout.fillWidth: true

        T.AbstractButton {
            id: opener

            hoverEnabled: true
            implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight)
            leftPadding: Theme.space8
            text: root.isOpen ? qsTr("Close %1").arg(root.title) : qsTr("Edit %1").arg(root.title)
            Layout.fillWidth: true
            Layout.leftMargin: -leftPadding
            Accessible.description: root.aboutText
            Accessible.role: Accessible.Button
            onClicked: root.steps.toggle(root.index)

            background: Rectangle {
                border.color: Theme.focus
                border.width: opener.visualFocus ? Theme.sizeFocusRing : 0
                color: opener.down ? Theme.pressed : opener.hovered ? Theme.hover : "transparent"
                radius: Theme.radiusSm
            }
            contentItem: ColumnLayout {
                spacing: 0

                Label {
                    elide: Text.ElideRight
                    text: root.title
                    type: Theme.button
                    Layout.fillWidth: true
                }

                Label {
                    color: Theme.textSecondary
                    elide: Text.ElideRight
                    text: root.aboutText
                    type: Theme.bodySmall
                    Layout.fillWidth: true
                }
            }
        }

        IconButton {
            enabled: root.index > 0
            iconName: "chevron-up"
            text: qsTr("Move the task %1 up").arg(root.title)
            onClicked: root.steps.move(root.index, -1)
        }

        IconButton {
            enabled: !root.isLast
            iconName: "chevron-down"
            text: qsTr("Move the task %1 down").arg(root.title)
            onClicked: root.steps.move(root.index, 1)
        }

        IconButton {
            iconName: "close"
            text: qsTr("Remove the task %1").arg(root.title)
            onClicked: root.steps.remove(root.index)
        }
    }

    Label {
        color: Theme.critical
        text: root.flawText
        type: Theme.caption
        visible: text !== "" && !root.isOpen
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }

    Repeater {
        model: root.isOpen ? 1 : 0

        delegate: TaskStepEditor {
            flawText: root.flawText
            steps: root.steps
            Layout.bottomMargin: Theme.space12
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space12
        }
    }
}
