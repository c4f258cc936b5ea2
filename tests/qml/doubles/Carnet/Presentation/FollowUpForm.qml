import QtQuick

QtObject {
    id: root

    property string customerId: ""
    property string clientName: root.customerId === "" ? "" : "Priya Raghunathan"
    property string text: ""
    property string when: "today"
    readonly property string dayText: root.when
    property FollowUpOwner owner: FollowUpOwner {}
    property FindClientScreen finding: FindClientScreen {
        onOpened: customerId => root.choose(customerId)
    }
    property var saved: []

    signal begun()

    function begin(customerId) {
        root.customerId = customerId;
        root.begun();
    }
    function choose(customerId) { root.customerId = customerId; }
    function chooseAgain() { root.customerId = ""; }
    function save() {
        if (root.text === "")
            return "Write what is to be done first.";
        root.saved = [root.customerId, root.text, root.when, root.owner.chosen];
        return "";
    }
}
