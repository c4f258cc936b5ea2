import QtQuick

QtObject {
    id: root

    property string message: ""
    property string countText: "1 of 3 tills connected"
    property ListModel tills: ListModel {
        ListElement { terminalId: "t1"; name: "Munich, till 1"; stateText: "Its disk is nearly full"; stateKind: "failed"; seenText: "Now"; versionText: "Version 0.1.0"; pendingText: "0 waiting"; behindText: "0 rows behind"; diskText: "210.4 MiB free"; certificateText: "Certificate until 21 Dec" }
        ListElement { terminalId: "t2"; name: "Munich, till 2"; stateText: "In step"; stateKind: "done"; seenText: "Now"; versionText: "Version 0.1.0"; pendingText: "2 waiting"; behindText: "0 rows behind"; diskText: "41.2 GiB free"; certificateText: "Known by a token" }
        ListElement { terminalId: "t3"; name: "Paris, till 1"; stateText: "Never heard of"; stateKind: "waiting"; seenText: ""; versionText: ""; pendingText: ""; behindText: ""; diskText: ""; certificateText: "" }
    }
    readonly property int count: tills.count
}
