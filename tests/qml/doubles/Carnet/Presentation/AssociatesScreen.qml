import QtQuick

QtObject {
    id: root

    property string countText: "2 associates"
    property AssociateForm form: AssociateForm {}
    property HeldBook book: HeldBook {}
    property ListModel associates: ListModel {
        ListElement {
            associateId: "clara"
            name: "Clara Steinfeld"
            roleText: "Associate"
            storesText: "Munich, Maximilianstraße"
            initials: "CS"
            tint: 0
            isBlocked: false
        }
        ListElement {
            associateId: "oliver"
            name: "Oliver Hartmann-Brandstätter von und zu Hohenzollern-Sigmaringen"
            roleText: "Headquarters"
            storesText: "Munich, Maximilianstraße; Paris, rue Saint-Honoré; Vienna, Kohlmarkt"
            initials: "OH"
            tint: 2
            isBlocked: true
        }
    }
    function edit(row) {
        root.form.start(root.associates.get(row).name);
    }
}
