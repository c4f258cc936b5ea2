import QtQuick

QtObject {
    id: root

    property string toggled: ""
    property ListModel features: ListModel {
        ListElement {
            featureKey: "clienteling"
            name: "Client books"
            help: "Associates keep clients in books of their own."
            isOn: true
        }
        ListElement {
            featureKey: "photos"
            name: "Photos"
            help: "Clients can have a picture."
            isOn: false
        }
    }

    function toggle(featureKey) {
        root.toggled = featureKey;
    }
}
