import QtQuick

QtObject {
    id: root

    property string warningText: ""
    property string pillText: "Synced 2 min ago"
    property string pillKind: "ok"
    property string statusText: "Everything on this till has reached headquarters."
    property string troubleTitle: ""
    property string preparingText: ""
    property bool isCatchingUp: false
    property string lastSyncedText: "Last synced today, 09:39"
    property int pending: 0
    property int rejected: 0
    property int needsYou: 0
    property real progress: -1
    property string progressText: ""
    property bool isPaused: false
    property int opened: 0
    property int synced: 0

    function open() {
        ++root.opened;
    }

    function syncNow() {
        ++root.synced;
    }

    function pause() {
        root.isPaused = true;
    }

    function resume() {
        root.isPaused = false;
    }
}
