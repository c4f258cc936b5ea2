import QtQuick

QtObject {
    id: root

    property bool isOpen: false
    property bool isLoaded: true
    property bool isMissing: false
    property string message: ""
    property string name: "Isabella Moretti"
    property string initials: "IM"
    property int tint: 3
    property string numberText: "Client 104 772"
    property string storesText: "Paris, rue Saint-Honoré"
    property string bookText: "In the book of Luca Ferrante since 14 May 2019"
    property string lastSeenText: "Last seen 9 Feb"
    property string olderText: ""
    property bool isInBook: true
    property bool isExporting: false
    property var tabs: ["Activities", "Notes 2", "Purchases 4", "Books 1"]
    property CustomerScreen held: CustomerScreen {}
    property ListModel contactPoints: root.held.contactPoints
    property ListModel attributes: root.held.attributes
    property TimelineFilter timelineFilter: TimelineFilter {}
    property ListModel timeline: root.held.timeline
    property ListModel notes: root.held.notes
    property ListModel purchases: root.held.purchases
    property ListModel moves: ListModel {
        ListElement { activityId: "m1"; section: "May 2019"; title: "Book moved from Ada to Luca"; heading: ""; webAddress: ""; addressText: ""; icon: "reassign"; timeText: "14 May 2019, 10:00"; text: "The client asked"; valuesText: ""; author: "Ida Vang"; isPlanned: false; isWaiting: false; isVoided: false; canVoid: false; changeText: ""; canComplete: false; hasCalendarFile: false }
    }
    property var acts: []

    // Headquarters reads, and changes nothing of what others wrote.
    Component.onCompleted: {
        for (let i = 0; i < root.notes.count; ++i)
            root.notes.setProperty(i, "canEdit", false);
        for (let i = 0; i < root.timeline.count; ++i) {
            for (const act of ["canVoid", "canComplete", "hasCalendarFile"])
                root.timeline.setProperty(i, act, false);
        }
    }

    function open(customerId, name) {
        root.acts = ["open", customerId, name];
        root.name = name;
        root.isOpen = true;
    }
    function close() {
        root.acts = ["close"];
        root.isOpen = false;
    }
    function refresh() {
        root.acts = ["refresh"];
        root.message = "";
    }
    function showMoreHistory() {
        root.acts = ["more"];
    }
    function exportKnown() {
        root.acts = ["export"];
    }
}
