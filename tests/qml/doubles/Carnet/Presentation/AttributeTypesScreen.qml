import QtQuick

QtObject {
    id: root

    property AttributeTypeForm form: AttributeTypeForm {}
    property int count: root.types.count
    property string countText: root.count + " attribute types"
    property ListModel types: ListModel {
        ListElement {
            typeId: "y1"
            name: "Categories"
            valuesText: "Choice, several: 6 values"
            usesText: "Favourite category, Gift ideas"
        }
        ListElement {
            typeId: "y2"
            name: "European sizes"
            valuesText: "Decimal number, EU"
            usesText: "No attribute has it yet"
        }
    }

    function edit(row) {
        root.form.begin(root.types.get(row).typeId);
    }
}
