pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! By which rule clients stay in one book, and what that means for every associate.
ColumnLayout {
    id: root

    required property SharedCustomersScreen shared

    spacing: Theme.space12

    Item {
        implicitHeight: Theme.space12
    }

    Notice {
        text: root.shared.message
        tone: Notice.Caution
        visible: text !== ""
        Layout.fillWidth: true
    }

    Button {
        text: qsTr("Try again")
        visible: root.shared.message !== ""
        onClicked: root.shared.refresh()
    }

    Label {
        color: Theme.textSecondary
        text: root.shared.isLoading ? qsTr("Headquarters looks for clients in several books.")
            : root.shared.isNobody ? qsTr("Nobody is in several books. One book can become the rule at once.")
            : qsTr("Choose who keeps whom. Notes, activities and consent stay, and whoever loses a client is named in the client’s history.")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Label {
        text: qsTr("Who keeps the clients")
        type: Theme.subheading
        visible: rules.visible
        Layout.topMargin: Theme.space8
        Accessible.role: Accessible.Heading
    }

    Flow {
        id: rules

        spacing: Theme.space8
        visible: root.shared.countText !== ""
        Layout.fillWidth: true

        Repeater {
            model: root.shared.rules

            delegate: Chip {
                required property string value
                required property bool isChosen
                required text

                checked: isChosen
                onClicked: root.shared.setRule(value)
            }
        }

        Button {
            id: named

            compact: true
            text: root.shared.namedText
            trailingIcon: "chevron-down"
            visible: root.shared.isNamed
            Accessible.description: qsTr("The associate who keeps the clients")
            Accessible.role: Accessible.ButtonMenu
            onClicked: people.open()

            OptionMenu {
                id: people

                options: root.shared.people
                y: named.height
                onChosen: value => root.shared.setNamed(value)
            }
        }
    }

    Label {
        color: Theme.textTertiary
        text: root.shared.ruleHelp
        type: Theme.bodySmall
        visible: text !== "" && rules.visible
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Flow {
        spacing: Theme.space24
        visible: rules.visible
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8

        Repeater {
            model: root.shared.keepers

            delegate: KeeperEntry {}
        }
    }

    Label {
        text: root.shared.countText
        type: Theme.subheading
        visible: rules.visible
        Layout.topMargin: Theme.space12
        Accessible.role: Accessible.Heading
    }

    Divider {
        visible: rules.visible
        Layout.fillWidth: true
    }
}
