import QtQuick

QtObject {
    id: root

    property string countText: "2 stores"
    property int count: root.stores.count
    property StoreForm form: StoreForm {}
    property CustomerTemplateForm start: CustomerTemplateForm {}
    property string everyStoresStart: "Person · Boutique"
    property ListModel stores: ListModel {
        ListElement {
            storeId: "muc"
            number: "MUC01"
            name: "Munich, Maximilianstraße"
            placeText: "Munich · Clients of Munich; Team of Munich"
            tillsText: "2 tills"
            hasOwnStart: false
        }
        ListElement {
            storeId: "zrh"
            number: "ZRH0000001"
            name: "Zürich, Bahnhofstraße, in the house of the former Kantonalbank beside the lake"
            placeText: "Zürich · No address books"
            tillsText: "12 tills"
            hasOwnStart: true
        }
    }

    function edit(row) {
        root.form.start(root.stores.get(row).name);
    }

    function editStart(row) {
        root.start.begin(root.stores.get(row).storeId);
    }
}
