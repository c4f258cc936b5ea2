import QtQuick

QtObject {
    id: root

    property string greeting: "Good morning, Clara"
    property string dateText: "Thursday, 12 March"
    property string nowText: "09:41"
    property bool isLoaded: true
    property bool isNothingDue: false
    property ListModel occasions: ListModel {
        ListElement { itemKey: "o1"; customerId: "k1"; name: "Priya Raghunathan"; dayText: "13"; monthText: "March"; whenText: "Tomorrow"; whatText: "Birthday, turns 40"; iconName: "birthday" }
        ListElement { itemKey: "o2"; customerId: "k5"; name: "Étienne Delacroix-Morel"; dayText: "14"; monthText: "March"; whenText: "In 2 days"; whatText: "Anniversary, 10 years"; iconName: "anniversary" }
        ListElement { itemKey: "o3"; customerId: "k4"; name: "Rania Al-Khatib"; dayText: "14"; monthText: "March"; whenText: "In 2 days"; whatText: "Anniversary, 12 years"; iconName: "anniversary" }
        ListElement { itemKey: "o4"; customerId: "k6"; name: "Yuki Tanaka"; dayText: "20"; monthText: "March"; whenText: "In 8 days"; whatText: "Birthday"; iconName: "birthday" }
    }
    readonly property int occasionCount: root.occasions.count
    property ListModel attention: ListModel {
        ListElement { itemKey: "a1"; customerId: "k4"; name: "Rania Al-Khatib"; initials: "RK"; tint: 1; reasonText: "Last visit 94 days ago, usually every 45" }
        ListElement { itemKey: "a2"; customerId: "k7"; name: "Leyla Demir"; initials: "LD"; tint: 2; reasonText: "Last visit 61 days ago, usually every 30" }
        ListElement { itemKey: "a3"; customerId: "k8"; name: "James Whitcombe-Hale"; initials: "JW"; tint: 3; reasonText: "Last visit 402 days ago" }
    }
    property string attentionText: "3 clients"
    property ListModel agenda: ListModel {
        ListElement { activityId: "d0"; customerId: "k2"; timeText: "16:00"; name: "Charlotte von Aldenburg"; detail: "Fitting, with her sister"; missedText: "Yesterday, not ticked off"; initials: "CA"; tint: 6; isPast: true; isNext: false }
        ListElement { activityId: "d1"; customerId: "k9"; timeText: "09:00"; name: "Noor van der Meulen"; detail: "Monogramming, with her mother"; missedText: ""; initials: "NM"; tint: 4; isPast: true; isNext: false }
        ListElement { activityId: "d2"; customerId: "k3"; timeText: "10:30"; name: "Chen Wei-Jun"; detail: "Collects numbered piece 14 of 60"; missedText: ""; initials: "CW"; tint: 5; isPast: false; isNext: true }
        ListElement { activityId: "d3"; customerId: "k2"; timeText: "15:15"; name: "Charlotte von Aldenburg"; detail: "First visit since the repair"; missedText: ""; initials: "CA"; tint: 6; isPast: false; isNext: false }
    }
    property DoneForm doneForm: DoneForm {}
    property bool isDayOver: false
    property string moreMissedText: "3 more not ticked off"
    property FollowUpList followUps: FollowUpList {
        Component.onCompleted: {
            add("f1", "Tell Oliver his repair is ready", "Oliver Hartmann-Brandstätter", "Yesterday", true, false);
            add("f2", "Send care guide to Étienne", "Étienne Delacroix-Morel", "Today", false, false);
            add("f3", "Confirm Saturday car for Rania", "Rania Al-Khatib", "Tomorrow", false, false);
            add("f4", "Thank Beatriz for the referral", "Beatriz Álvarez", "Done", false, true);
        }
    }
    property string followUpText: "1 of 3 done"
    property FollowUpBoard board: FollowUpBoard {}
    property ListModel next: ListModel {
        ListElement { itemKey: "f9"; customerId: "k1"; what: "Send the catalogue, Priya Raghunathan"; whenText: "In 12 days" }
    }
    property string asideText: ""
    property bool canSettle: true
    property var acts: []
    property int printed: 0

    function settle(itemKey) { root.acts = ["settle", itemKey]; }
    function putOff(itemKey, when) { root.acts = ["putOff", itemKey, when]; }
    function bringBack() { root.acts = ["bringBack"]; }
    function completeAppointment(activityId) { root.acts = ["took place", activityId]; }
    function putOffAppointment(activityId, when) { root.acts = ["put off appointment", activityId, when]; }
    function showAllMissed() { root.acts = ["all missed"]; }
    function printDay() { ++root.printed; }
}
