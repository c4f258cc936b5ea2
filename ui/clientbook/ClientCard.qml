pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet

//! A client: who they are, how to reach them, and the three properties headquarters chose.
T.ItemDelegate {
    id: root

    required property int index
    required property string customerId
    required property string name
    required property string initials
    required property int tint
    required property string lastSeenText
    required property string phone
    required property string phoneConsent
    required property string email
    required property string emailConsent
    required property bool isSelected
    required property bool isWaiting
    required property string label1
    required property string value1
    required property string icon1
    required property bool isNear1
    required property string label2
    required property string value2
    required property string icon2
    required property bool isNear2
    required property string label3
    required property string value3
    required property string icon3
    required property bool isNear3
    required property string accessibleText
    required property string photo

    required property bool marked
    required property bool selectable
    required property real topHeight
    required property real contactHeight
    required property real propertyHeight

    readonly property real inner: root.width - root.leftInset - root.rightInset - 2 * Theme.space16

    readonly property color ground: root.isSelected
                                    ? Qt.tint(Theme.surface, Qt.alpha(Theme.accentSoft, 0.45))
                                    : root.down ? Theme.hover : Theme.surface

    signal selectionToggled()
    signal menuRequested()

    bottomInset: Theme.sizeCardGap / 2
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    leftInset: Theme.sizeCardGap / 2
    padding: 0
    rightInset: Theme.sizeCardGap / 2
    topInset: Theme.sizeCardGap / 2
    Accessible.checkable: root.selectable
    Accessible.checked: root.isSelected
    Accessible.name: root.accessibleText
    Accessible.role: root.selectable ? Accessible.CheckBox : Accessible.ListItem
    Accessible.selected: root.isSelected

    Keys.onSpacePressed: root.selectionToggled()
    onPressAndHold: root.menuRequested()

    background: Rectangle {
        border.color: root.isSelected ? Theme.accent
                    : root.hovered || root.down ? Theme.borderStrong : Theme.hairline
        border.width: root.isSelected ? 2 : Theme.hairlineWidth
        color: root.ground
        radius: Theme.radiusLg

        Repeater {
            model: root.hovered && !root.down ? 1 : 0

            delegate: Shadow {
                level: 2
            }
        }

        FocusRing {
            around: Theme.radiusLg
            visible: root.marked
        }
    }

    CardHead {
        id: head

        badge: root.selectable || root.isSelected
        ground: root.ground
        height: root.topHeight
        initials: root.initials
        isSelected: root.isSelected
        isWaiting: root.isWaiting
        lastSeenText: root.lastSeenText
        name: root.name
        photo: root.photo
        tint: root.tint
        width: root.inner - (root.selectable ? 0 : Theme.space20)
        x: root.leftInset + Theme.space16
        y: root.topInset + Theme.space16
    }

    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: root.rightInset - Theme.space4
        focusPolicy: Qt.NoFocus
        iconName: "more"
        text: qsTr("Card menu")
        Accessible.description: root.name
        visible: !root.selectable
        y: root.topInset
        onClicked: root.menuRequested()
    }

    Column {
        id: contacts

        height: 2 * root.contactHeight + Theme.space4
        spacing: Theme.space4
        x: head.x
        y: head.y + head.height + Theme.space12

        ContactLine {
            channel: "phone"
            consent: root.phoneConsent
            height: root.contactHeight
            text: root.phone
            width: root.inner
        }

        ContactLine {
            channel: "email"
            consent: root.emailConsent
            height: root.contactHeight
            text: root.email
            width: root.inner
        }
    }

    Divider {
        id: line

        width: root.inner
        x: head.x
        y: contacts.y + contacts.height + Theme.space12
    }

    Column {
        x: head.x
        y: line.y + 11

        CardProperty {
            height: root.propertyHeight
            icon: root.icon1
            isNear: root.isNear1
            label: root.label1
            value: root.value1
            width: root.inner
        }

        CardProperty {
            height: root.propertyHeight
            icon: root.icon2
            isNear: root.isNear2
            label: root.label2
            value: root.value2
            width: root.inner
        }

        CardProperty {
            height: root.propertyHeight
            icon: root.icon3
            isNear: root.isNear3
            label: root.label3
            value: root.value3
            width: root.inner
        }
    }
}
