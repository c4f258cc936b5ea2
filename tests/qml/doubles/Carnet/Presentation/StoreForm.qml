import QtQuick

SetupForm {
    id: root

    property string number: "MUC01"
    property string city: "Munich"
    property string currency: "EUR"
    property string timeZone: "Europe/Berlin"
    property var currencies: [{ value: "EUR", text: "Euro (EUR)" },
        { value: "CHF", text: "Swiss Franc (CHF)" }]
    property var timeZones: [{ value: "Europe/Berlin", text: "Europe/Berlin" },
        { value: "Europe/Vienna", text: "Europe/Vienna" }]
    property list<string> pageGroups: ["As in the house: Every attribute", "Every attribute", "Watches"]
    property int pageGroup: 0
    property list<string> bookGroups: ["As on its client pages: Every attribute", "Every attribute", "Watches"]
    property int bookGroup: 0
    property ListModel customerBooks: ListModel {
        ListElement {
            grantId: "b1"
            label: "Clients of Munich"
            number: ""
            isGranted: true
        }
    }
    property ListModel employeeBooks: ListModel {
        ListElement {
            grantId: "b3"
            label: "Team of Munich"
            number: ""
            isGranted: true
        }
    }

    function beginNew() {
        root.start("");
    }

    function toggleCustomerBook(bookId) {
        root.did = "clients " + bookId;
    }

    function toggleEmployeeBook(bookId) {
        root.did = "team " + bookId;
    }
}
