import Carnet

//! What can be done with something that is due.
Menu {
    id: root

    property string doneText: root.isDone ? qsTr("Not done yet") : qsTr("Done")
    property bool isDone: false
    property bool canEdit: false
    property bool canGive: false
    property bool canPutOff: true
    property bool canRemove: false
    property bool canStart: false
    property bool isStarted: false

    signal settled()
    signal started()
    signal editRequested()
    signal putOff(string when)
    signal giveRequested()
    signal removed()

    MenuItem {
        iconName: root.isDone ? "undo" : "check"
        text: root.doneText
        onTriggered: root.settled()
    }

    MenuItem {
        height: visible ? implicitHeight : 0
        iconName: root.isStarted ? "undo" : "next-action"
        text: root.isStarted ? qsTr("Not started yet") : qsTr("In progress")
        visible: root.canStart
        onTriggered: root.started()
    }

    MenuItem {
        height: visible ? implicitHeight : 0
        iconName: "edit"
        text: qsTr("Change the words or the day")
        visible: root.canEdit
        onTriggered: root.editRequested()
    }

    MenuItem {
        height: visible ? implicitHeight : 0
        iconName: "clock"
        text: qsTr("Put off until tomorrow")
        visible: root.canPutOff
        onTriggered: root.putOff("tomorrow")
    }

    MenuItem {
        height: visible ? implicitHeight : 0
        iconName: "calendar"
        text: qsTr("Put off until next week")
        visible: root.canPutOff
        onTriggered: root.putOff("week")
    }

    MenuItem {
        height: visible ? implicitHeight : 0
        iconName: "calendar"
        text: qsTr("Put off until another day")
        visible: root.canPutOff
        onTriggered: days.open()
    }

    MenuItem {
        height: visible ? implicitHeight : 0
        iconName: "reassign"
        text: qsTr("Give to a colleague")
        visible: root.canGive
        onTriggered: root.giveRequested()
    }

    MenuItem {
        dangerous: true
        height: visible ? implicitHeight : 0
        iconName: "minus"
        text: qsTr("Remove")
        visible: root.canRemove
        onTriggered: root.removed()
    }

    DayPopup {
        id: days

        parent: root.parent
        x: root.x + root.width - width
        y: root.y
        onChosen: day => root.putOff(day)
    }
}
