import QtQuick

QtObject {
    id: root

    property string title: "Phone call took place"
    property string text: ""
    property FieldEntries fields: FieldEntries {}
    property string flawText: ""
    property bool canSave: true
    property string did: ""

    signal begun()
    signal done()

    function save() {
        root.did = "save";
        root.done();
    }

    function cancel() {
        if (root.did !== "save")
            root.did = "cancel";
    }
}
