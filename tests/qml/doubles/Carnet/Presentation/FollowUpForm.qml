import QtQuick

QtObject {
    id: root

    property string taskId: ""
    readonly property bool isNew: root.taskId === ""
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
        root.taskId = "";
        root.customerId = customerId;
        root.begun();
    }
    function edit(taskId, text) {
        root.taskId = taskId;
        root.customerId = "k1";
        root.text = text;
        root.begun();
    }
    function choose(customerId) { root.customerId = customerId; }
    function chooseAgain() { root.customerId = ""; }
    function save() {
        if (root.text === "")
            return "Write what is to be done first.";
        root.saved = [root.isNew ? root.customerId : root.taskId, root.text, root.when, root.owner.chosen];
        return "";
    }
}
