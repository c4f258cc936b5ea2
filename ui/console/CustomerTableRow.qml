import QtQuick
import QtQuick.Layouts
import Carnet

//! One client of any store; a press opens her page, one on the box selects her.
Item {
    id: root

    required property string customerId
    required property string name
    required property string initials
    required property int tint
    required property string number
    required property string storesText
    required property string ownerText
    required property string lastSeenText
    required property bool isSelected
    //! There is room for every column.
    required property bool wide
    required property bool marked
    //! Somebody may have her in a book.
    required property bool hasOwner

    signal opened()
    signal toggled()

    height: Theme.space64
    Accessible.name: root.name + ", " + root.storesText + ", " + root.ownerText
    Accessible.role: Accessible.ListItem
    Accessible.onPressAction: root.opened()

    RowGround {
        anchors.fill: parent
        isSelected: root.isSelected
        lineBelow: true
        marked: root.marked
        onPressed: root.opened()
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space12
        anchors.rightMargin: Theme.space12
        spacing: Theme.space16

        CheckMark {
            id: box

            checked: root.isSelected
        }

        Monogram {
            letters: root.initials
            size: Theme.space40
            tint: root.tint
        }

        Column {
            Layout.fillWidth: true
            Layout.minimumWidth: 120
            Layout.preferredWidth: 200

            Label {
                elide: Text.ElideRight
                text: root.name
                type: Theme.button
                width: parent.width
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.number
                type: Theme.bodySmall
                width: parent.width
            }
        }

        Column {
            Layout.fillWidth: true
            Layout.minimumWidth: 100
            Layout.preferredWidth: 180

            Label {
                elide: Text.ElideRight
                text: root.ownerText !== "" ? root.ownerText : qsTr("In no book")
                visible: root.hasOwner
                color: root.ownerText !== "" ? Theme.textPrimary : Theme.textTertiary
                type: Theme.bodySmall
                width: parent.width
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.storesText
                type: Theme.bodySmall
                width: parent.width
            }
        }

        Label {
            color: Theme.textSecondary
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignRight
            text: root.lastSeenText
            type: Theme.bodySmall
            visible: root.wide
            Layout.preferredWidth: 140
        }
    }

    MouseArea {
        height: parent.height
        width: Theme.space12 + box.width + Theme.space16
        Accessible.checkable: true
        Accessible.checked: root.isSelected
        Accessible.name: qsTr("Choose %1").arg(root.name)
        Accessible.role: Accessible.CheckBox
        Accessible.onPressAction: root.toggled()
        Accessible.onToggleAction: root.toggled()
        onClicked: root.toggled()
    }
}
