import QtQuick

QtObject {
    id: root

    signal begun()
    signal ended()
    signal assigned()

    property bool isOffered: true
    property bool isLimited: true
    property ListModel people: ListModel {
        ListElement { associateId: "a1"; name: "Clara Steinfeld"; initials: "CS"; tint: 0; hasBarcode: true; hasCard: false; isSelected: false }
        ListElement { associateId: "a2"; name: "Amélie Roussel"; initials: "AR"; tint: 3; hasBarcode: false; hasCard: false; isSelected: false }
        ListElement { associateId: "a3"; name: "Jonas Weidmann"; initials: "JW"; tint: 5; hasBarcode: true; hasCard: true; isSelected: false }
    }
    property string modeText: "Signing in with a barcode is on, with a card off. Headquarters decides that."
    property string selectedName: ""
    property bool hasBarcode: false
    property bool hasCard: false
    property string flawText: ""
    property bool isBusy: false
    property string did: ""

    function begin() {
        root.did = "begin";
        root.begun();
    }

    function select(associateId) {
        for (let i = 0; i < root.people.count; ++i) {
            const person = root.people.get(i);
            const chosen = person.associateId === associateId;
            root.people.setProperty(i, "isSelected", chosen);
            if (chosen) {
                root.selectedName = person.name;
                root.hasBarcode = person.hasBarcode;
                root.hasCard = person.hasCard;
            }
        }
    }

    function assign(read) {
        root.did = "assign " + read;
        if (read.length < 6)
            root.flawText = "That is no barcode or card to sign in with: it has at least 6 characters.";
        else
            root.assigned();
    }

    function takeBarcodeAway() {
        root.did = "barcode away";
    }

    function takeCardAway() {
        root.did = "card away";
    }

    function cancel() {
        root.did = "cancel";
        root.selectedName = "";
    }
}
