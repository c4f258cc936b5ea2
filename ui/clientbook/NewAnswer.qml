import QtQuick
import Carnet.Presentation

//! Tells that somebody asked a book for other clients, or for another order; what becomes known of
//! the clients meanwhile is no reason.
Item {
    id: root

    required property BookScreen book

    readonly property string asked: root.book.sortKey + " " + root.book.searchText

    signal shown()

    visible: false

    onAskedChanged: root.shown()

    Connections {
        target: root.book.chips

        function onDataChanged() {
            root.shown();
        }

        function onModelReset() {
            root.shown();
        }

        function onRowsInserted() {
            root.shown();
        }

        function onRowsRemoved() {
            root.shown();
        }
    }
}
