import QtQuick

QtObject {
    id: root

    property RegisterForm form: RegisterForm {}
    property int count: root.registers.count
    property string countText: root.count + " tills"
    property ListModel registers: ListModel {
        ListElement {
            registerId: "01"
            number: "01"
            name: "Watches, ground floor"
            storeText: "Munich, Maximilianstraße"
            isBlocked: false
        }
        ListElement {
            registerId: "02"
            number: "02"
            name: "Till 02"
            storeText: "Munich, Maximilianstraße"
            isBlocked: true
        }
    }

    function edit(row) {
        root.form.begin(root.registers.get(row).registerId);
    }
}
