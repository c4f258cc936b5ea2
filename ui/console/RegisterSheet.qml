import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Sets a till up: its store, its number and name, and how its computer becomes it.
SetupSheet {
    id: root

    required property RegisterForm till

    form: root.till
    removeText: qsTr("Remove this till")
    saveText: qsTr("Save till")
    title: root.till.title

    Notice {
        text: qsTr("Blocked: its enrolment was taken back, and headquarters refuses it.")
        tone: Notice.Critical
        visible: root.till.isBlocked
        Layout.fillWidth: true
    }

    Field {
        error: root.errorOf("store")
        label: qsTr("Store")
        Layout.fillWidth: true

        Choice {
            currentIndex: root.till.store
            enabled: root.till.isNew
            model: root.till.stores
            Layout.fillWidth: true
            Accessible.name: qsTr("Store")
            onActivated: index => root.till.store = index
        }
    }

    FormField {
        error: root.errorOf("number")
        label: qsTr("Till number")
        value: root.till.number
        Layout.fillWidth: true
        onEdited: text => root.till.number = text
    }

    FormField {
        error: root.errorOf("name")
        help: qsTr("Such as where it stands.")
        label: qsTr("Name")
        optional: true
        value: root.till.name
        Layout.fillWidth: true
        onEdited: text => root.till.name = text
    }

    Label {
        text: qsTr("Enrolment")
        type: Theme.subheading
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Label {
        color: Theme.textSecondary
        text: root.till.isNew
              ? qsTr("Save the till first. Then this page says how its computer is enrolled.")
              : qsTr("On headquarters' machine, with its folder in place of DIR:")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
    }

    CommandLine {
        label: qsTr("Enrol another computer, by a code that is good once")
        text: root.till.codeCommand
        visible: text !== ""
        Layout.fillWidth: true
    }

    CommandLine {
        label: qsTr("Enrol headquarters' own computer")
        text: root.till.enrolCommand
        visible: text !== ""
        Layout.fillWidth: true
    }

    CommandLine {
        label: qsTr("Take it out of service: it sends what it has, then deletes everything")
        text: root.till.retireCommand
        visible: text !== "" && !root.till.isBlocked
        Layout.fillWidth: true
    }

    CommandLine {
        label: qsTr("Report it stolen: it deletes everything at once")
        text: root.till.stolenCommand
        visible: text !== ""
        Layout.fillWidth: true
    }

    CommandLine {
        label: qsTr("Take its enrolment back")
        text: root.till.revokeCommand
        visible: text !== "" && !root.till.isBlocked
        Layout.fillWidth: true
    }
}
