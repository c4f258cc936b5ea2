import QtQuick

BookScreen {
    id: root

    property AddClientScreen addClient: AddClientScreen {}
    property int removed: 0

    function removeSelected() {
        root.removed = root.selectedCount;
        root.clearSelection();
    }
}
