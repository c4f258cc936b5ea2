import QtQuick

QtObject {
    id: root

    property ListModel tasks: ListModel {}
    readonly property int count: root.tasks.count
    property var done: []
    property var acts: []

    function add(taskId, text, clientName, dueText, isOverdue, isDone) {
        root.tasks.append({ taskId: taskId, customerId: "k2", what: text, clientName: clientName,
            dueText: dueText, conflictText: "", isOverdue: isOverdue, isDone: isDone, isWaiting: false });
    }
    function setDone(taskId, done) { root.done = [taskId, done]; }
    function putOff(taskId, when) { root.acts = ["putOff", taskId, when]; }
    function remove(taskId) { root.acts = ["remove", taskId]; }
    function keepConflict(taskId) { root.acts = ["keep", taskId]; }
    function takeOther(taskId) { root.acts = ["take", taskId]; }
}
