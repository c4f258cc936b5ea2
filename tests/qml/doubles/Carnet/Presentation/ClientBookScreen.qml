import QtQuick

BookScreen {
    id: root

    property AddClientScreen addClient: AddClientScreen {}
    property string title: "Client book"
    property bool isOfEverybody: false
    property int removed: 0

    function removeSelected() {
        root.removed = root.selectedCount;
        root.clearSelection();
    }
}
