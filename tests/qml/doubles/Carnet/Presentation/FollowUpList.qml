import QtQuick

QtObject {
    id: root

    property ListModel tasks: ListModel {}
    readonly property int count: root.tasks.count
    property bool canGive: true
    property bool canAdd: true
    property ListTaskCard card: ListTaskCard {}
    property ListModel takers: ListModel {
        ListElement { value: "s2"; text: "Cleo Hart"; isChosen: false }
        ListElement { value: "s3"; text: "Mara Lind"; isChosen: false }
    }
    property var done: []

    signal editing(string taskId, string text)

    property var acts: []

    function add(taskId, text, clientName, dueText, isOverdue, isDone) {
        root.tasks.append({ taskId: taskId, customerId: "k2", what: text, clientName: clientName,
            dueText: dueText, ownerText: "", stateText: "", conflictText: "", isOverdue: isOverdue,
            isStarted: false, isDone: isDone, isWaiting: false, mayChange: true, isOfList: false,
            mayGive: true });
    }
    function addOfList(taskId, text, listName, dueText) {
        root.tasks.append({ taskId: taskId, customerId: "", what: text, clientName: listName,
            dueText: dueText, ownerText: "For everybody in the store", stateText: "",
            conflictText: "", isOverdue: false, isStarted: false, isDone: false, isWaiting: false,
            mayChange: true, isOfList: true, mayGive: false });
    }
    function setDone(taskId, done) { root.done = [taskId, done]; }
    function openListTask(taskId) {
        root.acts = ["open", taskId];
        root.card.begun();
    }
    function edit(taskId) {
        for (let at = 0; at < root.tasks.count; ++at) {
            if (root.tasks.get(at).taskId === taskId)
                root.editing(taskId, root.tasks.get(at).what);
        }
    }
    function setStarted(taskId, started) { root.acts = ["started", taskId, started]; }
    function putOff(taskId, when) { root.acts = ["putOff", taskId, when]; }
    function give(taskId, associateId) { root.acts = ["give", taskId, associateId]; }
    function remove(taskId) { root.acts = ["remove", taskId]; }
    function keepConflict(taskId) { root.acts = ["keep", taskId]; }
    function takeOther(taskId) { root.acts = ["take", taskId]; }
}
