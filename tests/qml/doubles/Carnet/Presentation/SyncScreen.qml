import QtQuick

QtObject {
    id: root

    property string warningText: ""
    property string pillText: "Synced 2 min ago"
    property string pillKind: "ok"
    property string statusText: "Everything on this register has reached headquarters."
    property string lastSyncedText: "Last synced today, 09:39"
    property int pending: 0
    property int rejected: 0
    property real progress: -1
    property ListModel queue: ListModel {}
    property string dismissed: ""

    function dismiss(operationId) {
        root.dismissed = operationId;
    }
}
