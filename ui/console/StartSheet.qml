pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Starts a task list: under which name, when, how often, and for whom.
SetupSheet {
    id: root

    required property StartForm start

    form: root.start
    removeText: qsTr("End it: nobody has its tasks any more")
    saveText: root.start.isNew ? qsTr("Start it") : qsTr("Save the start")
    title: root.start.isNew ? qsTr("Start %1").arg(root.start.listName) : root.start.name

    FormField {
        error: root.errorOf("name")
        help: qsTr("Stores know it by this name.")
        label: qsTr("Name")
        value: root.start.name
        Layout.fillWidth: true
        onEdited: text => root.start.name = text
    }

    Field {
        label: qsTr("How often")
        Layout.fillWidth: true

        Choice {
            currentIndex: root.start.rhythm
            model: root.start.rhythms
            placeholderText: qsTr("How often")
            Layout.fillWidth: true
            onActivated: index => root.start.rhythm = index
        }
    }

    StartDay {
        day: root.start.startsOn
        error: root.errorOf("starts_on")
        help: root.start.isRepeated ? qsTr("The first time. It comes again on the same day.")
                                    : qsTr("From this day on the tasks are there.")
        label: qsTr("Begins on")
        Layout.fillWidth: true
        onChosen: day => root.start.startsOn = day
    }

    StartDay {
        day: root.start.targetOn
        error: root.errorOf("target_on")
        help: qsTr("The days of its tasks are counted from it.")
        label: qsTr("Target date")
        visible: !root.start.isRepeated
        Layout.fillWidth: true
        onChosen: day => root.start.targetOn = day
    }

    FormField {
        error: root.errorOf("target_offset_days")
        help: qsTr("How many days after it begins the target date is.")
        label: qsTr("Days to the target date")
        value: root.start.targetOffset
        visible: root.start.isRepeated
        Layout.fillWidth: true
        onEdited: text => root.start.targetOffset = text
    }

    StartDay {
        canClear: true
        day: root.start.endsOn
        error: root.errorOf("ends_on")
        label: qsTr("Begins for the last time by")
        noneText: qsTr("It goes on")
        visible: root.start.isRepeated
        Layout.fillWidth: true
        onChosen: day => root.start.endsOn = day
    }

    Label {
        text: qsTr("Stores, each with tasks of its own")
        type: Theme.subheading
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Label {
        color: Theme.critical
        text: root.errorOf("stores")
        type: Theme.caption
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        Accessible.role: Accessible.AlertMessage
    }

    GrantList {
        grants: root.start.stores
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        onToggled: grantId => root.start.toggleStore(grantId)
    }

    Label {
        text: qsTr("Associates, each with tasks of their own")
        type: Theme.subheading
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    GrantList {
        grants: root.start.associates
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        onToggled: grantId => root.start.toggleAssociate(grantId)
    }
}
