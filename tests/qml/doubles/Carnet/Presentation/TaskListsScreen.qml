import QtQuick

QtObject {
    id: root

    property string countText: "2 task lists"
    readonly property int count: root.lists.count
    readonly property int startCount: root.starts.count
    property TaskListForm form: TaskListForm {}
    property StartForm startForm: StartForm {}
    property ListModel lists: ListModel {
        ListElement { listId: "l1"; name: "Winter windows"; detail: "Before the first Sunday of Advent · Mara Lind"; countText: "6 tasks" }
        ListElement { listId: "l2"; name: "Taking stock of the leather goods, belts and small pieces of the whole house"; detail: "Once a year, in the night of the last Saturday of January"; countText: "24 tasks" }
    }
    property ListModel starts: ListModel {
        ListElement { listId: "s1"; name: "Winter windows, north"; detail: "12 stores · for 29 November 2026"; countText: "" }
    }

    function edit(row) {
        root.form.start(root.lists.get(row).name);
    }
    function start(row) {
        root.startForm.listName = root.lists.get(row).name;
        root.startForm.start("");
    }
    function editStart(row) {
        root.startForm.start(root.starts.get(row).name);
    }
}
