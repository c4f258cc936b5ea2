pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! Edits one value in place with the editor of its type; Enter saves, Escape cancels.
Rectangle {
    id: root

    required property string label
    required property string type
    required property string editText
    required property string unit
    required property bool multiple
    required property bool yearOptional
    required property var options // a list of {value, text, checked}

    property string refusal: ""
    //! How to fill it in, where headquarters says so.
    property string help: ""

    //! Types that fit into one line beside their buttons.
    readonly property bool oneLine: root.type !== "date" && root.type !== "list"

    signal saved(string text)
    signal cancelled()

    border.color: Theme.accent
    border.width: 2
    color: Theme.surface
    implicitHeight: column.implicitHeight + 2 * Theme.space12
    radius: Theme.radiusMd

    Keys.onEscapePressed: root.cancelled()
    Keys.onReturnPressed: slot.submit()
    Keys.onEnterPressed: slot.submit()

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: 14
        anchors.right: parent.right
        anchors.rightMargin: 14
        spacing: Theme.space4 + 2
        y: Theme.space12

        Label {
            color: Theme.textSecondary
            text: root.label
            type: Theme.caption
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        GridLayout {
            columnSpacing: Theme.space8
            columns: root.oneLine ? 2 : 1
            rowSpacing: Theme.space8

            ValueSlot {
                id: slot

                editText: root.editText
                invalid: root.refusal !== ""
                label: root.label
                multiple: root.multiple
                options: root.options
                type: root.type
                unit: root.unit
                yearOptional: root.yearOptional
                Layout.fillWidth: true
                onMade: editor => editor.forceActiveFocus(Qt.OtherFocusReason)
                onRefused: reason => root.refusal = reason
                onSaved: text => root.saved(text)
            }

            RowLayout {
                spacing: Theme.space8
                Layout.alignment: Qt.AlignRight

                IconButton {
                    iconName: "check"
                    kind: IconButton.Filled
                    text: qsTr("Save %1").arg(root.label)
                    onClicked: slot.submit()
                }

                IconButton {
                    iconName: "close"
                    kind: IconButton.Outlined
                    text: qsTr("Cancel")
                    onClicked: root.cancelled()
                }
            }
        }

        RowLayout {
            spacing: Theme.space8
            visible: root.help !== ""
            Layout.fillWidth: true

            Icon {
                color: Theme.textTertiary
                name: "info"
                size: Theme.sizeIconInline
                Layout.alignment: Qt.AlignTop
            }

            Label {
                color: Theme.textTertiary
                text: root.help
                type: Theme.caption
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }

        Label {
            color: Theme.critical
            text: root.refusal
            type: Theme.caption
            visible: text !== ""
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
    }
}
