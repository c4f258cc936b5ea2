import QtQuick

SetupForm {
    id: root

    property string listName: "Winter windows"
    property list<string> rhythms: ["Once", "Every day", "Every week", "Every month"]
    property int rhythm: 0
    readonly property bool isRepeated: root.rhythm > 0
    property string startsOn: "18 November 2026"
    property string targetOn: ""
    property string endsOn: ""
    property string targetOffset: "0"
    property ListModel stores: ListModel {
        ListElement { grantId: "muc"; label: "Munich, Maximilianstraße"; number: "MUC01"; isGranted: true }
        ListElement { grantId: "zrh"; label: "Zürich, Bahnhofstraße, in the house of the former Kantonalbank"; number: "ZRH0000001"; isGranted: false }
    }
    property ListModel associates: ListModel {
        ListElement { grantId: "a1"; label: "Ada Berg"; number: "0107"; isGranted: false }
    }

    function toggleStore(storeId) {
        root.did = "store " + storeId;
    }
    function toggleAssociate(associateId) {
        root.did = "associate " + associateId;
    }
}
