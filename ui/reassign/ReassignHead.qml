pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! From whom, to whom and why; the clients come below.
ColumnLayout {
    id: root

    required property ReassignScreen reassign

    spacing: Theme.space12

    Notice {
        text: root.reassign.problemText
        tone: Notice.Caution
        visible: text !== ""
        Layout.fillWidth: true
    }

    Label {
        color: Theme.textSecondary
        text: root.reassign.booklessText
        type: Theme.bodySmall
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    ReassignChoice {
        options: root.reassign.givers
        text: root.reassign.giverText
        title: qsTr("Clients in several books leave")
        visible: text !== ""
        Layout.fillWidth: true
        onChosen: value => root.reassign.setGiver(value)
    }

    Repeater {
        model: root.reassign.from

        delegate: GiverRow {
            Layout.fillWidth: true
        }
    }

    RowLayout {
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
        model: root.reassign.takers

        delegate: TakerCard {
            Layout.fillWidth: true
            onClicked: root.reassign.choose(associateId)
        }
    }

    Button {
        compact: true
        kind: Button.Plain
        text: qsTr("Choose someone else")
        visible: root.reassign.canShowMore
        Layout.leftMargin: -Theme.space12
        onClicked: root.reassign.showEveryone()
    }

    ReassignChoice {
        options: root.reassign.reasons
        text: root.reassign.reasonText
        title: qsTr("Reason")
        Layout.topMargin: Theme.space4
        onChosen: value => root.reassign.setReason(value)
    }

    RowLayout {
        Layout.topMargin: Theme.space12

        Label {
            text: qsTr("What will change")
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
        Layout.fillWidth: true
    }
}
