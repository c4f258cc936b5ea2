import QtQuick

SetupForm {
    id: root

    property string countText: "2 groups"
    property int count: root.groups.count
    property list<string> roleNames: ["No role", "Associate", "Manager", "Headquarters"]
    property int role: 1
    property string membersText: "Clara Steinfeld"
    property ListModel groups: ListModel {
        ListElement {
            groupId: "g1"
            name: "Client advisors"
            rightsText: "View own client book; Add to client book"
            roleText: "Associate"
            countText: "1 associate"
        }
        ListElement {
            groupId: "g2"
            name: "Seasonal helpers of the house in the arcades between the opera and the lake"
            rightsText: "No rights"
            roleText: ""
            countText: "12 associates"
        }
    }
    property ListModel rights: ListModel {
        ListElement {
            grantId: "716"
            label: "Reassign clients"
            number: "716"
            isGranted: false
        }
    }
    property ListModel translations: ListModel {
        ListElement {
            language: "de"
            languageName: "Deutsch"
            translation: "Kundenberatung"
        }
    }

    function edit(row) {
        root.start(root.groups.get(row).name);
    }

    function beginNew() {
        root.start("");
    }

    function toggleRight(grantId) {
        root.did = "right " + grantId;
    }

    function translate(language, name) {
        root.did = language + " " + name;
    }
}
