pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Whose book is split, over whom and by which rules; the clients come below.
ColumnLayout {
    id: root

    required property SplitScreen split

    readonly property bool isRead: root.split.count > 0 || root.split.leftCount > 0

    spacing: Theme.space12

    Notice {
        text: root.split.problemText
        tone: Notice.Caution
        visible: text !== ""
        Layout.fillWidth: true
    }

    GiverRow {
        changeText: root.isRead ? root.split.leaverText : ""
        index: 0
        initials: root.split.leaverInitials
        name: root.split.leaverName
        tint: root.split.leaverTint
        Layout.fillWidth: true
    }

    Label {
        color: Theme.textSecondary
        text: root.split.waitText
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
    }

    Notice {
        text: root.split.restText
        visible: text !== ""
        Layout.fillWidth: true
    }

    Label {
        color: Theme.textSecondary
        text: qsTr("Give clients by")
        visible: root.isRead
        Layout.topMargin: Theme.space8
    }

    Flow {
        spacing: Theme.space8
        visible: root.isRead
        Layout.fillWidth: true

        Repeater {
            model: root.split.rules

            delegate: Chip {
                required property string value
                required property bool isChosen
                required text

                checked: isChosen
                onClicked: root.split.toggleRule(value)
            }
        }
    }

    ReassignChoice {
        options: root.split.stores
        text: root.split.storesText
        title: qsTr("Colleagues of")
        visible: root.isRead && text !== ""
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        onChosen: value => root.split.toggleStore(value)
    }

    RowLayout {
        visible: root.isRead
        Layout.topMargin: Theme.space8

        Label {
            color: Theme.textSecondary
            text: qsTr("To")
            Layout.fillWidth: true
        }

        Label {
            color: Theme.textTertiary
            text: qsTr("Clients in book")
            type: Theme.caption
        }
    }

    Repeater {
        model: root.split.colleagues

        delegate: TakerCard {
            visible: root.isRead
            Accessible.role: Accessible.CheckBox
            Layout.fillWidth: true
            onClicked: root.split.toggleColleague(associateId)
        }
    }

    Label {
        color: Theme.textSecondary
        text: root.split.leftText
        type: Theme.bodySmall
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    RowLayout {
        visible: root.split.count > 0
        Layout.topMargin: Theme.space12

        Label {
            text: qsTr("Who gets whom")
            type: Theme.subheading
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        Label {
            color: Theme.textSecondary
            text: qsTr("Notes, activities and consent stay")
            type: Theme.caption
        }
    }

    Divider {
        visible: root.split.count > 0
        Layout.fillWidth: true
    }
}
