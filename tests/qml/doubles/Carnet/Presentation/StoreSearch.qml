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
            storesText: "Vienna, Kohlmarkt", ownerText: "In the book of Luca Ferrante", isOnTill: true,
            numberText: "C0001042", contactText: "+43 1 555 0142, agnieszka@example.com",
            addressText: "Kohlmarkt 9, 1010 Vienna, AT", detailText: "C0001042, +43 1 555 0142" });
        root.found.append({ customerId: "e2", name: "Agnès Weiß", initials: "AW", tint: 1,
            storesText: "Paris, rue Saint-Honoré", ownerText: "", isOnTill: false,
            numberText: "", contactText: "", addressText: "", detailText: "" });
    }

    function bring(customerId) {
        root.brought = customerId;
    }
}
