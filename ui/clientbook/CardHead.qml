import QtQuick
import Carnet

//! Photo or monogram, name and last visit of a client, and whether a change of theirs still waits.
Item {
    id: root

    required property string name
    required property string initials
    required property int tint
    required property string lastSeenText
    required property bool isSelected
    required property bool isWaiting
    required property bool badge
    //! Their photo; empty where there is none.
    property string photo: ""
    //! The colour that the head stands on.
    property color ground: Theme.surface

    PortraitFace {
        id: avatar

        ground: root.ground
        initials: root.initials
        photo: root.photo
        ringed: false
        size: Theme.space48
        tint: root.tint

        SelectionBadge {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: -7
            anchors.right: parent.right
            anchors.rightMargin: -7
            checked: root.isSelected
            visible: root.badge
        }
    }

    Label {
        id: title

        elide: Text.ElideRight
        text: root.name
        type: Theme.titleSmall
        width: root.width - x - (waiting.visible ? waiting.width + Theme.space8 : 0)
        x: avatar.width + Theme.space16
        y: root.lastSeenText === "" ? (root.height - height) / 2 : 0
    }

    Label {
        color: Theme.textTertiary
        elide: Text.ElideRight
        text: root.lastSeenText
        type: Theme.caption
        width: title.width
        x: title.x
        y: title.height + Theme.space2
    }

    Icon {
        id: waiting

        anchors.right: parent.right
        anchors.rightMargin: root.badge ? 0 : Theme.space8
        color: Theme.caution
        name: "sync"
        size: Theme.sizeIconSmall
        visible: root.isWaiting
        y: 5
    }
}
