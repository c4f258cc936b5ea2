import QtQuick
import Carnet.Presentation

//! The keys that look for a client, on a page without a search of its own.
Shortcut {
    id: root

    required property Shell shell

    sequences: ["Ctrl+K"]
    onActivated: root.shell.findClient()
}
