pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! Each client of whom something was refused, and why.
ColumnLayout {
    id: root

    required property var rows // a list of {customerId, name, reason}
    required property string moreText

    readonly property int count: list.count

    signal opened(string customerId)

    spacing: 0

    Repeater {
        id: list

        model: root.rows

        delegate: T.AbstractButton {
            id: row

            required property var modelData // {customerId, name, reason}

            hoverEnabled: true
            implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight + Theme.space8)
            text: qsTr("Open %1").arg(row.modelData.name)
            Layout.fillWidth: true
            Accessible.description: row.modelData.reason

            background: Rectangle {
                border.color: Theme.focus
                border.width: row.visualFocus ? Theme.sizeFocusRing : 0
                color: row.down ? Theme.pressed : row.hovered ? Theme.hover : "transparent"
                radius: Theme.space4

                Divider {
                    width: parent.width
                }
            }
            contentItem: GridLayout {
                columnSpacing: Theme.space16
                columns: Theme.portrait ? 1 : 2
                rowSpacing: 0

                Label {
                    elide: Text.ElideRight
                    text: row.modelData.name
                    type: Theme.label
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                }

                Label {
                    color: Theme.textSecondary
                    text: row.modelData.reason
                    type: Theme.bodySmall
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                }
            }
            onClicked: root.opened(row.modelData.customerId)
        }
    }

    Label {
        color: Theme.textTertiary
        text: root.moreText
        type: Theme.caption
        visible: text !== ""
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
    }
}
