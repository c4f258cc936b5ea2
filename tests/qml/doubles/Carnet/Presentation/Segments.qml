import QtQuick

QtObject {
    id: root

    property ListModel tabs: ListModel {
        ListElement { segmentId: ""; text: "All clients"; count: 128; isCurrent: false; isPinned: false; isShared: false; isMine: false }
        ListElement { segmentId: "s1"; text: "Anniversaries, handbags"; count: 22; isCurrent: true; isPinned: true; isShared: false; isMine: true }
        ListElement { segmentId: "s2"; text: "At risk, high value"; count: 9; isCurrent: false; isPinned: false; isShared: true; isMine: false }
        ListElement { segmentId: "s3"; text: "Birthdays in March"; count: 14; isCurrent: false; isPinned: false; isShared: false; isMine: true }
    }
    property int currentIndex: 1
    property string currentName: "Anniversaries, handbags"
    property bool hasCurrent: true
    property bool isShared: false
    property bool isPinned: true
    property bool isPinnedForAll: false
    property bool isChanged: false
    property bool canChange: true
    property bool canChangeSharing: true
    property bool canSave: true
    property bool canShare: true
    property string chosen: "none"
    property var done: []

    function choose(segmentId) {
        root.chosen = segmentId;
    }

    function reset() {
        root.done = ["reset"];
    }

    function saveNew(name, shared, pinned) {
        root.done = ["new", name, shared, pinned];
    }

    function saveChanges() {
        root.done = ["changes"];
    }

    function rename(name) {
        root.done = ["rename", name];
    }

    function setPinned(pinned) {
        root.done = ["pin", pinned];
    }

    function setPinnedForAll(pinned) {
        root.done = ["pin for all", pinned];
    }

    function setShared(shared) {
        root.done = ["share", shared];
    }

    function remove() {
        root.done = ["remove"];
    }
}
