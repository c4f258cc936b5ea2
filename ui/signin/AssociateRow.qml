import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

T.ItemDelegate {
    id: root

    required property int index
    required property string associateId
    required property string name
    required property string roleText
    required property string initials
    required property int tint
    required property bool isSelected

    hoverEnabled: true
    implicitHeight: 72
    leftPadding: Theme.space16
    rightPadding: Theme.space16
    text: root.name
    Accessible.description: root.roleText
    Accessible.role: Accessible.ListItem
    Accessible.selected: root.isSelected

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        border.color: root.isSelected || root.visualFocus ? Theme.accent : "transparent"
        border.width: 2
        color: root.isSelected ? Theme.surface
             : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        radius: Theme.radiusLg
    }
    contentItem: RowLayout {
        spacing: Theme.space16

        Monogram {
            letters: root.initials
            tint: root.tint
        }

        ColumnLayout {
            spacing: 0

            Label {
                elide: Text.ElideRight
                text: root.name
                type: Theme.titleSmall
                Layout.fillWidth: true
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.roleText
                type: Theme.caption
                Layout.fillWidth: true
            }
        }

        Icon {
            color: Theme.accent
            name: "chevron-right"
            size: Theme.space20
            visible: root.isSelected
        }
    }
}
