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
    property StoreSearch everywhere: StoreSearch {}
    property string opened: ""
    property string added: ""
    property var typed: []
    property string refusal: ""

    property int numbersTyped: 0

    property bool isSaving: false
    property bool answersLater: false
    property ListModel needed: ListModel {}

    signal tookIn()
    signal created(string customerId)
    signal refused(string words)

    function need(key, label, type, options) {
        root.needed.append({ key: key, label: label, type: type, editText: "", unit: "",
            multiple: false, yearOptional: true, options: options });
    }

    function answer(words) {
        root.isSaving = false;
        if (words === "")
            root.created("new");
        else
            root.refused(words);
    }

    function add(customerId) {
        root.added = customerId;
        if (root.refusal === "")
            root.tookIn();
        return root.refusal;
    }

    function open(customerId) {
        root.opened = customerId;
        root.tookIn();
    }

    function addByNumber() {
        ++root.numbersTyped;
        return root.add("k1");
    }

    function create(firstName, lastName, phone, email, attributes) {
        root.typed = [firstName, lastName, phone, email, attributes];
        root.isSaving = root.refusal === "";
        if (root.isSaving && !root.answersLater)
            root.answer("");
        return root.refusal;
    }
}
