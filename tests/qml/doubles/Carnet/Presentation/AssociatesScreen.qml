import QtQuick

SetupForm {
    id: root

    property string countText: "2 associates"
    property string staffText: "Staff number 1001"
    property list<string> roleNames: ["Associate", "Manager", "Headquarters"]
    property int role: 0
    property bool isBlocked: false
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
    property ListModel rights: ListModel {
        ListElement {
            grantId: "713"
            label: "View store client books"
            number: "713"
            isGranted: false
        }
        ListElement {
            grantId: "716"
            label: "Reassign clients"
            number: "716"
            isGranted: false
        }
    }
    property ListModel stores: ListModel {
        ListElement {
            grantId: "muc"
            label: "Munich, Maximilianstraße"
            number: "MUC01"
            isGranted: true
        }
    }

    function edit(row) {
        root.did = "edit " + row;
        root.name = root.associates.get(row).name;
        root.begun();
    }

    function toggleRight(grantId) {
        root.did = "right " + grantId;
    }

    function toggleStore(grantId) {
        root.did = "store " + grantId;
    }
}
