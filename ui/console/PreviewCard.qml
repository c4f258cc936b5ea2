pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! A client's card with the properties it would show.
Rectangle {
    id: root

    required property BookPreview preview

    readonly property bool hasClient: root.preview.clientName !== ""

    border.color: Theme.hairline
    border.width: Theme.hairlineWidth
    color: Theme.surface
    height: inside.height + 2 * Theme.space16
    radius: Theme.radiusLg
    Accessible.name: qsTr("Card preview")
    Accessible.role: Accessible.Grouping

    Column {
        id: inside

        spacing: Theme.space12
        width: parent.width - 2 * Theme.space16
        x: Theme.space16
        y: Theme.space16

        CardHead {
            badge: false
            height: Theme.space48
            initials: root.preview.clientInitials
            isSelected: false
            isWaiting: false
            lastSeenText: root.preview.clientSeenText
            name: root.preview.clientName
            tint: root.preview.clientTint
            visible: root.hasClient
            width: parent.width
        }

        Label {
            color: Theme.textTertiary
            text: qsTr("No client on this till to show as an example")
            type: Theme.caption
            visible: !root.hasClient
            width: parent.width
            wrapMode: Text.Wrap
        }

        Divider {
            width: parent.width
        }

        Column {
            width: parent.width

            Repeater {
                model: root.preview.card

                delegate: CardProperty {
                    height: Theme.space32
                    icon: "attribute"
                    width: inside.width
                }
            }
        }
    }
}
