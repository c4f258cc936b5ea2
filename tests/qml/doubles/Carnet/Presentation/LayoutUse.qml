import QtQuick

QtObject {
    id: root

    property string layoutName: "Boutique"
    property string troubleText: ""
    property string toggled: ""
    property ListModel users: ListModel {
        ListElement {
            userId: "muc"
            heading: "Stores and their tills"
            label: "Munich, Maximilianstraße"
            detail: ""
            isRegister: false
            isGiven: true
        }
        ListElement {
            userId: "muc1"
            heading: ""
            label: "Till 01"
            detail: "As the store"
            isRegister: true
            isGiven: false
        }
        ListElement {
            userId: "clara"
            heading: "Associates, wherever they sign in"
            label: "Clara Steinfeld"
            detail: "Shows “Evening”"
            isRegister: false
            isGiven: false
        }
    }

    signal opened()

    function close() {
    }

    function toggle(userId) {
        root.toggled = userId;
    }
}
