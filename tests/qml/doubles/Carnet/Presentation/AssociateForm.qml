import QtQuick

SetupForm {
    id: root

    property string staffId: "1001"
    property list<string> languageNames: ["The till's language", "English"]
    property int language: 0
    property list<string> roleNames: ["Associate", "Manager", "Headquarters"]
    property int role: 0
    property list<string> groupNames: ["None", "Client advisors"]
    property int group: 0
    property bool hasGroup: root.group > 0
    property bool ownRights: false
    property bool isBlocked: false
    property bool setsPin: root.isNew
    property int pinLength: 6
    property string pin: ""
    property string pinAgain: ""
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
    property ListModel books: ListModel {
        ListElement {
            grantId: "muc"
            label: "Team of Munich"
            number: "MUC01"
            isGranted: true
        }
    }

    function beginNew() {
        root.start("");
    }

    function toggleRight(grantId) {
        root.did = "right " + grantId;
    }

    function toggleBook(bookId) {
        root.did = "book " + bookId;
    }
}
