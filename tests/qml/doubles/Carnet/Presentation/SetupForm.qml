import QtQuick

//! What all forms of the set-up have.
QtObject {
    id: root

    property bool isNew: false
    property string name: ""
    property string flawField: ""
    property string flawText: ""
    property bool canSave: root.name !== "" && root.flawText === ""
    property string shownField: root.flawField
    property string shownText: root.flawText
    property bool hasEdits: root.canSave || root.flawText !== ""
    property string did: ""
    //! Why nothing is removed.
    property string refusal: ""

    signal begun()
    signal done()

    function start(name) {
        root.did = name === "" ? "new" : "begin " + name;
        root.isNew = name === "";
        root.name = name;
        root.begun();
    }

    function leaveField() {
    }

    function save() {
        if (!root.canSave)
            return;
        root.did = "save";
        root.done();
    }

    function remove() {
        root.did = "remove";
        root.flawText = root.refusal;
        if (root.refusal === "")
            root.done();
    }

    function cancel() {
    }
}
