import QtQuick

QtObject {
    id: root

    property AttributeForm form: AttributeForm {}
    property int count: root.attributes.count
    property string countText: root.count + " attributes"
    property string clientName: "Isabella Moretti"
    property string clientInitials: "IM"
    property int clientTint: 3
    property string clientSeenText: "Seen 9 Feb"
    property list<string> languages: ["EN", "DE", "NB", "FR"]
    property int language: 1
    property string languageName: "Deutsch"
    property string done: ""
    property ListModel attributes: ListModel {
        ListElement {
            attributeId: "a1"
            number: "1"
            name: "Anniversary"
            typeText: "Date"
            translation: "Hochzeitstag"
            isRefinable: true
            isOnCard: true
        }
        ListElement {
            attributeId: "a2"
            number: "2"
            name: "Favourite category"
            typeText: "Choice, several"
            translation: "Lieblingskategorie"
            isRefinable: true
            isOnCard: true
        }
        ListElement {
            attributeId: "a3"
            number: "3"
            name: "Preferred colours"
            typeText: "Choice, several"
            translation: "Bevorzugte Farben"
            isRefinable: true
            isOnCard: true
        }
        ListElement {
            attributeId: "a4"
            number: "4"
            name: "Ring size"
            typeText: "Number with decimals"
            translation: ""
            isRefinable: false
            isOnCard: false
        }
    }
    property ListModel card: ListModel {
        ListElement {
            lineId: "a1"
            label: "Hochzeitstag"
            value: "21. März, in 9 Tagen"
            isNear: true
        }
        ListElement {
            lineId: "a2"
            label: "Lieblingskategorie"
            value: "Handtaschen, Seide"
            isNear: false
        }
        ListElement {
            lineId: "a3"
            label: "Bevorzugte Farben"
            value: ""
            isNear: false
        }
    }
    property ListModel filters: ListModel {
        ListElement {
            lineId: "a2"
            label: "Lieblingskategorie"
            value: "Handtaschen, Seide, Schuhe, Uhren, Schmuck, Konfektion, Düfte"
            isNear: false
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
