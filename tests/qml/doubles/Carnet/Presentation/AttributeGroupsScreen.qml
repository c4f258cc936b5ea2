import QtQuick

QtObject {
    id: root

    property ListModel groups: ListModel {
        ListElement {
            groupId: "g1"
            name: "Leather and jewellery"
            attributes: "Anniversary, Favourite category, Preferred colours"
            isInUse: false
        }
    }
    property int count: root.groups.count
    property bool isAllShown: true
    property bool isNew: false
    property string name: ""
    property string flawField: ""
    property string flawText: ""
    property bool canSave: root.name !== "" && root.flawText === ""
    property string did: ""
    property ListModel members: ListModel {
        ListElement {
            attributeId: "a1"
            name: "Anniversary"
            isIn: true
            place: 0
        }
        ListElement {
            attributeId: "a2"
            name: "Ring size"
            isIn: false
            place: -1
        }
    }

    signal begun()
    signal done()

    function begin(groupId) {
        root.did = "begin " + groupId;
        root.isNew = false;
        root.name = "Leather and jewellery";
        root.begun();
    }

    function beginNew() {
        root.did = "new";
        root.isNew = true;
        root.name = "";
        root.begun();
    }

    function toggle(attributeId) {
        root.did = "toggle " + attributeId;
    }

    function move(attributeId, by) {
        root.did = attributeId + " by " + by;
    }

    function save() {
        root.did = "save";
        root.done();
    }

    function cancel() {
    }

    function use(groupId) {
        root.did = "use " + groupId;
    }
}
