import QtQuick
import Carnet
import Carnet.Presentation

//! The pill with the state of the connection; it opens the sync centre.
SyncPill {
    id: root

    required property SyncScreen sync

    text: root.sync.pillText
    tone: root.sync.pillKind === "waiting" ? SyncPill.Waiting
        : root.sync.pillKind === "offline" ? SyncPill.Offline
        : root.sync.pillKind === "attention" ? SyncPill.Problem : SyncPill.Quiet

    onClicked: root.sync.open()
}
