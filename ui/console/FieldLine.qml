pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! A field of an activity type; its editor stands under it while it is open.
ColumnLayout {
    id: root

    required property int index
    required property string name
    required property string kindText
    required property bool isRequired
    required property string flawText

    required property FieldSetup fields
    required property bool isLast
    required property bool saysFlaws
    //! Somebody has just added a field.
    required property bool isFresh

    readonly property bool isOpen: root.fields.row === root.index
    readonly property string said: root.saysFlaws ? root.flawText : ""
    readonly property string title: root.name === "" ? qsTr("New field") : root.name

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
            Accessible.description: root.kindText
            Accessible.role: Accessible.Button
            onClicked: root.fields.toggle(root.index)

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
                    text: root.isRequired ? qsTr("%1, needed").arg(root.kindText) : root.kindText
                    type: Theme.bodySmall
                    Layout.fillWidth: true
                }
            }
        }

        IconButton {
            enabled: root.index > 0
            iconName: "chevron-up"
            text: qsTr("Move the field %1 up").arg(root.title)
            onClicked: root.fields.move(root.index, -1)
        }

        IconButton {
            enabled: !root.isLast
            iconName: "chevron-down"
            text: qsTr("Move the field %1 down").arg(root.title)
            onClicked: root.fields.move(root.index, 1)
        }

        IconButton {
            iconName: "close"
            text: qsTr("Remove the field %1").arg(root.title)
            onClicked: root.fields.remove(root.index)
        }
    }

    Label {
        color: Theme.critical
        text: root.said
        type: Theme.caption
        visible: text !== "" && !root.isOpen
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }

    Repeater {
        model: root.isOpen ? 1 : 0

        delegate: FieldEditor {
            fields: root.fields
            flawText: root.said
            isFresh: root.isFresh
            Layout.bottomMargin: Theme.space12
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space12
        }
    }
}
