import QtQuick

SetupForm {
    id: root

    property string title: ""
    property bool isOfEveryStore: true
    property string kind: "person"
    property var kinds: [{ value: "person", text: "Person" }, { value: "organization", text: "Organisation" }]
    property string language: ""
    property var languages: [{ value: "", text: "Not known" }, { value: "de", text: "German" },
                             { value: "fr", text: "French" }]
    property string currency: ""
    property var currencies: [{ value: "", text: "As in the store" }, { value: "CHF", text: "Swiss Franc (CHF)" }]
    property string group: ""
    property string receipts: "print"
    property var receiptOptions: [{ value: "print", text: "Printed" }, { value: "email", text: "By e-mail" }]
    property bool isMailed: root.receipts !== "print"
    property string receiptEmail: ""
    property ListModel affiliations: ListModel {
        ListElement {
            grantId: "a1"
            label: "Press"
            number: ""
            isGranted: false
        }
        ListElement {
            grantId: "a2"
            label: "Friends of the house"
            number: ""
            isGranted: true
        }
    }

    function begin(storeId) {
        root.isOfEveryStore = storeId === "";
        root.title = storeId === "" ? "" : storeId === "muc" ? "Munich, Maximilianstraße" : "Zürich";
        root.start("something");
        root.did = "begin " + storeId;
    }

    function toggleAffiliation(affiliationId) {
        root.did = "toggle " + affiliationId;
    }
}
