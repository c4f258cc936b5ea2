import QtQuick

QtObject {
    id: root

    property ActivityTypeForm form: ActivityTypeForm {}
    property int count: root.types.count
    property string countText: root.count + " activity types"
    property string done: ""
    property ListModel types: ListModel {
        ListElement {
            typeId: "t1"
            number: "1"
            name: "Store visit"
            iconName: "visit"
            lengthText: ""
            fieldsText: "2 fields"
            translations: "Besuch im Geschäft, Butikkbesøk"
        }
        ListElement {
            typeId: "t2"
            number: "2"
            name: "Appointment"
            iconName: "appointment"
            lengthText: "Asks for a length"
            fieldsText: ""
            translations: "Termin, Avtale"
        }
    }

    function edit(row) {
        root.form.begin(root.types.get(row).typeId);
    }

    function move(from, to) {
        root.done = from + " to " + to;
        root.types.move(from, to, 1);
    }
}
