import QtQuick

SetupForm {
    id: root

    property string countText: "3 address books"
    property int count: root.books.count
    property int use: 0
    property ListModel books: ListModel {
        ListElement {
            bookId: "b1"
            name: "Clients of Munich"
            useText: "Clients"
            storesText: "Munich, Maximilianstraße"
            countText: "1 store"
            isOfCustomers: true
        }
        ListElement {
            bookId: "b2"
            name: "Everybody who has ever been a client of one of the houses between the Alps and the Baltic Sea"
            useText: "Clients"
            storesText: "Munich, Maximilianstraße; Paris, rue Saint-Honoré; Vienna, Kohlmarkt"
            countText: "3 stores"
            isOfCustomers: true
        }
        ListElement {
            bookId: "b3"
            name: "Team of Munich"
            useText: "Associates"
            storesText: "Munich, Maximilianstraße"
            countText: "1 store · 6 associates"
            isOfCustomers: false
        }
    }

    function edit(row) {
        root.start(root.books.get(row).name);
    }

    function beginNew() {
        root.start("");
    }
}
