import QtQuick

QtObject {
    id: root

    property AffiliationForm form: AffiliationForm {}
    property int count: root.affiliations.count
    property string countText: root.count + " affiliations"
    property string done: ""
    property ListModel affiliations: ListModel {
        ListElement {
            affiliationId: "a1"
            number: "1"
            name: "Press"
            translations: "Presse"
            startsText: ""
        }
        ListElement {
            affiliationId: "a2"
            number: "2"
            name: "Friends of the house"
            translations: "Freunde des Hauses, Husets venner"
            startsText: "New clients: Munich, Maximilianstraße"
        }
    }

    function edit(row) {
        root.form.begin(root.affiliations.get(row).affiliationId);
    }

    function move(from, to) {
        root.done = from + " to " + to;
        root.affiliations.move(from, to, 1);
    }
}
