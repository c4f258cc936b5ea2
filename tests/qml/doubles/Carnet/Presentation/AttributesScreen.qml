import QtQuick

QtObject {
    id: root

    property AttributeForm form: AttributeForm {}
    property int count: root.attributes.count
    property string countText: root.count + " attributes"
    property BookPreview preview: BookPreview {}
    property string done: ""
    property ListModel attributes: ListModel {
        ListElement {
            attributeId: "a1"
            number: "1"
            name: "Anniversary"
            iconName: "attribute"
            typeText: "Date"
            translation: "Hochzeitstag"
            description: ""
            isHidden: false
            isRefinable: true
            isConfirmed: true
            isOnCard: true
        }
        ListElement {
            attributeId: "a2"
            number: "2"
            name: "Favourite category"
            iconName: "attribute"
            typeText: "Choice, several"
            translation: "Lieblingskategorie"
            description: ""
            isHidden: false
            isRefinable: true
            isConfirmed: true
            isOnCard: true
        }
        ListElement {
            attributeId: "a3"
            number: "3"
            name: "Preferred colours"
            iconName: "attribute"
            typeText: "Choice, several"
            translation: "Bevorzugte Farben"
            description: ""
            isHidden: false
            isRefinable: true
            isConfirmed: true
            isOnCard: true
        }
        ListElement {
            attributeId: "a4"
            number: "4"
            name: "Ring size"
            iconName: "attribute"
            typeText: "Number with decimals"
            translation: ""
            description: "In millimetres, as the goldsmith measures"
            isHidden: true
            isRefinable: false
            isConfirmed: false
            isOnCard: false
        }
    }

    function edit(row) {
        root.form.begin(root.attributes.get(row).attributeId);
    }

    function move(from, to) {
        root.done = from + " to " + to;
        root.attributes.move(from, to, 1);
    }

    function setRefinable(attributeId, refinable) {
        root.done = attributeId + " " + refinable;
    }
}
