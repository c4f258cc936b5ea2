import QtQuick
import Carnet.Presentation

//! Brings a list to the row that its form has added.
QtObject {
    id: root

    required property ListView list
    required property SetupForm form

    property int added: -1

    readonly property Connections rows: Connections {
        function onRowsInserted(parent: var, first: int) {
            root.added = first;
        }

        target: root.list.model
    }
    readonly property Connections saved: Connections {
        function onBegun() {
            root.added = -1;
        }

        function onDone() {
            if (root.form.isNew && root.added >= 0)
                root.list.currentIndex = root.added;
        }

        target: root.form
    }
}
