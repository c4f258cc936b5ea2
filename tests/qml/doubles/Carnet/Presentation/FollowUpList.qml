import QtQuick

QtObject {
    id: root

    property ListModel tasks: ListModel {}
    readonly property int count: root.tasks.count
    property bool canGive: true
    property ListModel takers: ListModel {
        ListElement { value: "s2"; text: "Cleo Hart"; isChosen: false }
        ListElement { value: "s3"; text: "Mara Lind"; isChosen: false }
    }
    property var done: []
    property var acts: []

    function add(taskId, text, clientName, dueText, isOverdue, isDone) {
        root.tasks.append({ taskId: taskId, customerId: "k2", what: text, clientName: clientName,
            dueText: dueText, conflictText: "", isOverdue: isOverdue, isDone: isDone, isWaiting: false });
    }
    function setDone(taskId, done) { root.done = [taskId, done]; }
    function putOff(taskId, when) { root.acts = ["putOff", taskId, when]; }
    function give(taskId, associateId) { root.acts = ["give", taskId, associateId]; }
    function remove(taskId) { root.acts = ["remove", taskId]; }
    function keepConflict(taskId) { root.acts = ["keep", taskId]; }
    function takeOther(taskId) { root.acts = ["take", taskId]; }
}
