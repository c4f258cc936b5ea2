import QtQuick

QtObject {
    id: root

    property string searchText: ""
    property string countText: "3 customers outside your book"
    property ListModel candidates: ListModel {
        ListElement { customerId: "k1"; name: "Lars Petter Ødegård"; initials: "LØ"; tint: 2; phone: "+47 22 55 01 22"; email: "lars@example.no"; ownerText: ""; canAdd: true }
        ListElement { customerId: "k2"; name: "María José Etxeberria Goikoetxea"; initials: "ME"; tint: 3; phone: "+34 91 555 0129"; email: "mj@example.es"; ownerText: ""; canAdd: true }
        ListElement { customerId: "k3"; name: "Giulia Ferri"; initials: "GF"; tint: 6; phone: ""; email: "giulia.ferri@example.it"; ownerText: "In Amélie's book"; canAdd: false }
    }
    property ListModel kinds: ListModel {}
    property StoreSearch everywhere: StoreSearch {}
    property string openedId: ""
    property int entered: 0
    property string wrongNumber: ""

    signal opened(string customerId)

    function offerKinds() {
        root.kinds.append({ kind: -1, label: "Everything", isChosen: true });
        root.kinds.append({ kind: 1, label: "Phone", isChosen: false });
        root.kinds.append({ kind: 0, label: "Name", isChosen: false });
    }

    function chooseKind(kind) {
        for (let at = 0; at < root.kinds.count; ++at)
            root.kinds.setProperty(at, "isChosen", root.kinds.get(at).kind === kind);
    }

    function open(customerId) {
        root.openedId = customerId;
        root.opened(customerId);
    }

    function openTyped() {
        ++root.entered;
        if (root.wrongNumber === "")
            root.open("k1");
        return root.wrongNumber;
    }
}
