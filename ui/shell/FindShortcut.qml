import QtQuick
import Carnet
import Carnet.Presentation

//! The keys that look for a client, on a page without a search of its own.
AppShortcut {
    id: root

    required property Shell shell

    act: KeyTable.Find
    onActivated: root.shell.findClient()
}
