import QtQuick
import QtQuick.Layouts
import Carnet

//! A client who has not been here for longer than usual, and why that is said.
WorkRow {
    id: root

    required property int index
    required property string itemKey
    required property string customerId
    required property string name
    required property string initials
    required property int tint
    required property string reasonText
    required property bool canSettle

    signal putOff(string when)

    bottomPadding: Theme.space12
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: Theme.space20
    rightPadding: Theme.space12
    topPadding: Theme.space12
    Accessible.description: root.reasonText
    Accessible.name: root.name
    Accessible.role: Accessible.ListItem
    onMenuRequested: if (root.canSettle) menu.open()

    contentItem: RowLayout {
        spacing: Theme.space16

        Monogram {
            letters: root.initials
            size: Theme.space48
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
                color: Theme.textSecondary
                text: root.reasonText
                type: Theme.bodySmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }

        Button {
            compact: true
            focusPolicy: Qt.NoFocus
            text: qsTr("Done")
            visible: root.canSettle
            Accessible.name: qsTr("Done: %1").arg(root.name)
            onClicked: root.settled()
        }

        Button {
            compact: true
            focusPolicy: Qt.NoFocus
            kind: Button.Quiet
            text: qsTr("Later")
            visible: root.canSettle
            Accessible.name: qsTr("Later: %1").arg(root.name)
            Accessible.role: Accessible.ButtonMenu
            onClicked: root.menuRequested()
        }
    }

    LaterMenu {
        id: menu

        x: root.width - width - Theme.space12
        y: root.height - Theme.space12
        onPutOff: when => root.putOff(when)
        onSettled: root.settled()
    }

    Divider {
        width: parent.width
    }
}
