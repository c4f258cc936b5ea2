import QtQuick
import QtQuick.Layouts
import Carnet

//! A customer on this till with the name of the book they are in, opened by a press.
Item {
    id: root

    required property string customerId
    required property string name
    required property string initials
    required property int tint
    required property string phone
    required property string email
    required property string ownerText
    required property bool canAdd
    //! The list is one to add from.
    property bool offersAdding: true

    signal added()
    signal opened()

    implicitHeight: 72
    Accessible.name: root.name
    Accessible.role: Accessible.ListItem

    Rectangle {
        anchors.fill: parent
        color: Theme.hover
        visible: area.containsMouse
    }

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.opened()
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space12

        Monogram {
            letters: root.initials
            size: Theme.space40
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
                text: root.phone !== "" && root.email !== "" ? qsTr("%1, %2").arg(root.phone).arg(root.email)
                                                             : root.phone + root.email
                type: Theme.caption
                Layout.fillWidth: true
            }
        }

        Label {
            color: Theme.textSecondary
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignRight
            maximumLineCount: 3
            text: root.ownerText
            type: Theme.caption
            visible: text !== ""
            wrapMode: Text.Wrap
            Layout.maximumWidth: root.width / 4 // the client's name comes first
        }

        Button {
            compact: true
            text: qsTr("Add")
            visible: root.canAdd && root.offersAdding
            Accessible.name: qsTr("Add %1").arg(root.name)
            onClicked: root.added()
        }

        IconButton {
            iconName: "chevron-right"
            text: qsTr("Open %1").arg(root.name)
            onClicked: root.opened()
        }
    }
}
