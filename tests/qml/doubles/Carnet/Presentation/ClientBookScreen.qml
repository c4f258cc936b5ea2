import QtQuick

BookScreen {
    id: root

    property AddClientScreen addClient: AddClientScreen {}
    property Segments segments: Segments {}
    property int removed: 0

    function removeSelected() {
        root.removed = root.selectedCount;
        root.clearSelection();
    }
}
