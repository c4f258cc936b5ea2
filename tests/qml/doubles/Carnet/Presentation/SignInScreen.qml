import QtQuick

PinAsker {
    id: root

    signal numberTaken()
    signal readerUsed()

    property ListModel associates: ListModel {
        ListElement { associateId: "a1"; name: "Clara Steinfeld"; roleText: "Senior client advisor"; initials: "CS"; tint: 0; isSelected: true }
        ListElement { associateId: "a2"; name: "Amélie Roussel"; roleText: "Client advisor, leather goods"; initials: "AR"; tint: 3; isSelected: false }
        ListElement { associateId: "a3"; name: "Jonas Weidmann"; roleText: "Client advisor, watches"; initials: "JW"; tint: 5; isSelected: false }
        ListElement { associateId: "a4"; name: "Mei-Lin Zhao"; roleText: "Client advisor, ready-to-wear"; initials: "MZ"; tint: 4; isSelected: false }
        ListElement { associateId: "a5"; name: "Tomasz Nowicki"; roleText: "Client advisor, jewellery"; initials: "TN"; tint: 7; isSelected: false }
        ListElement { associateId: "a6"; name: "Henrik Solberg"; roleText: "Store manager"; initials: "HS"; tint: 1; isSelected: false }
    }
    property string selectedName: "Clara Steinfeld"
    property string selectedInitials: "CS"
    property int selectedTint: 0
    property string storeName: "Munich, Maximilianstraße"
    property string momentText: "Thursday, 12 March, 08:52"
    property string registerText: "Till 03, ground floor"
    property string samplePin: ""
    property string troubleTitle: "Working offline"
    property string troubleText: "Sign in as usual. 3 changes are kept on this till and will sync when the connection returns."
    property bool isPreparing: false
    property bool asksNumber: false
    property string readerHint: ""
    property string numberFlaw: ""

    digitsEntered: 4
    message: "Enter your PIN"

    function select(associateId) {
        for (let i = 0; i < root.associates.count; ++i) {
            const chosen = root.associates.get(i).associateId === associateId;
            root.associates.setProperty(i, "isSelected", chosen);
            if (chosen)
                root.selectedName = root.associates.get(i).name;
        }
    }

    function selectNumber(staffId) {
        if (staffId === "2007") {
            root.selectedName = "Ines Falk";
            root.numberFlaw = "";
            root.numberTaken();
        } else {
            root.numberFlaw = "Nobody with this number signs in here.";
        }
    }
}
