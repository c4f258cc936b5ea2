import Carnet

//! What can be done with an entry of the timeline. Nothing of it changes the entry itself.
Menu {
    id: root

    required property bool canChange
    required property bool canComplete
    required property bool hasCalendarFile
    required property bool isPlanned

    signal completed()
    signal correctionRequested()
    signal calendarRequested()
    signal voidRequested()

    MenuItem {
        height: visible ? implicitHeight : 0
        iconName: "check"
        text: qsTr("It took place")
        visible: root.canComplete
        onTriggered: root.completed()
    }

    MenuItem {
        height: visible ? implicitHeight : 0
        iconName: "edit"
        text: root.isPlanned ? qsTr("Move or change it") : qsTr("Correct this entry")
        visible: root.canChange
        onTriggered: root.correctionRequested()
    }

    MenuItem {
        height: visible ? implicitHeight : 0
        iconName: "calendar"
        text: qsTr("Save for another calendar")
        visible: root.hasCalendarFile
        onTriggered: root.calendarRequested()
    }

    MenuItem {
        dangerous: true
        height: visible ? implicitHeight : 0
        iconName: "undo"
        text: qsTr("Take this entry back")
        visible: root.canChange
        onTriggered: root.voidRequested()
    }
}
