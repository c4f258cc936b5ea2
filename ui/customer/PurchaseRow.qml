import QtQuick
import QtQuick.Layouts
import Carnet

//! One line of a receipt.
Item {
    id: root

    required property string title
    required property string dateText
    required property string amountText
    required property string icon
    required property string detail

    implicitHeight: 54
    Accessible.description: root.detail
    Accessible.name: qsTr("%1, %2, %3").arg(root.title).arg(root.dateText).arg(root.amountText)
    Accessible.role: Accessible.ListItem

    Divider {
        width: parent.width
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        id: tap
    }

    // Also under a finger, which cannot hover.
    ToolTip {
        text: bought.truncated ? root.title + "\n" + where.text : where.text
        visible: (hover.hovered || tap.pressed) && (bought.truncated || where.truncated)
    }

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space12

        Rectangle {
            color: Theme.fill
            implicitHeight: 36
            implicitWidth: 36
            radius: Theme.radiusSm

            Icon {
                anchors.centerIn: parent
                name: root.icon
                size: Theme.space20
            }
        }

        ColumnLayout {
            spacing: 0

            Label {
                id: bought

                elide: Text.ElideRight
                text: root.title
                type: Theme.bodySmall
                Layout.fillWidth: true
            }

            Label {
                id: where

                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.detail === "" ? root.dateText
                                         : qsTr("%1, %2").arg(root.dateText).arg(root.detail)
                type: Theme.caption
                Layout.fillWidth: true
            }
        }

        Label {
            text: root.amountText
            type: Theme.label
        }
    }
}
