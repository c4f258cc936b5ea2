import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! Somebody, and whether she has a barcode or a card to sign in with.
T.ItemDelegate {
    id: root

    required property int index
    required property string associateId
    required property string name
    required property string initials
    required property int tint
    required property bool hasBarcode
    required property bool hasCard
    required property bool isSelected

    readonly property string has: root.hasBarcode && root.hasCard ? qsTr("Barcode and card")
        : root.hasBarcode ? qsTr("Barcode") : root.hasCard ? qsTr("Card") : qsTr("PIN alone")

    hoverEnabled: true
    implicitHeight: Theme.space64
    leftPadding: Theme.space12
    rightPadding: Theme.space16
    text: root.name
    Accessible.description: root.has
    Accessible.role: Accessible.ListItem
    Accessible.selected: root.isSelected

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        border.color: root.isSelected || root.visualFocus ? Theme.accent : "transparent"
        border.width: 2
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        radius: Theme.radiusLg
    }
    contentItem: RowLayout {
        spacing: Theme.space12

        Monogram {
            letters: root.initials
            size: Theme.space40
            tint: root.tint
        }

        Label {
            elide: Text.ElideRight
            text: root.name
            type: Theme.button
            Layout.fillWidth: true
        }

        Label {
            color: root.hasBarcode || root.hasCard ? Theme.textSecondary : Theme.textTertiary
            text: root.has
            type: Theme.bodySmall
        }
    }
}
