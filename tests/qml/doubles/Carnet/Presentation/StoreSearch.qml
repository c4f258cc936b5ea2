import QtQuick

QtObject {
    id: root

    property bool isOffered: true
    property bool isBusy: false
    property string message: ""
    property string brought: ""
    property ListModel found: ListModel {}

    function search() {
        root.isOffered = false;
        root.found.append({ customerId: "e1", name: "Agnieszka Wójcik-Brzęczyszczykiewicz", initials: "AW", tint: 4,
            storesText: "Vienna, Kohlmarkt", ownerText: "In the book of Luca Ferrante", isOnTill: true });
        root.found.append({ customerId: "e2", name: "Agnès Weiß", initials: "AW", tint: 1,
            storesText: "Paris, rue Saint-Honoré", ownerText: "", isOnTill: false });
    }

    function bring(customerId) {
        root.brought = customerId;
    }
}
