import QtQuick

SetupForm {
    id: root

    property ListModel groups: ListModel {
        ListElement {
            groupId: "g1"
            name: "Leather and jewellery"
            attributes: "Anniversary, Favourite category, Preferred colours"
            isInUse: false
            isOnPages: false
            storesText: "At Munich"
        }
    }
    property int count: root.groups.count
    property bool isAllShown: true
    property bool isAllOnPages: true
    property BookPreview preview: BookPreview {}
    property ListModel members: ListModel {
        ListElement {
            attributeId: "a1"
            number: "1"
            name: "Anniversary"
            typeText: "Date"
            defaultText: ""
            usualText: ""
            typeToken: "date"
            options: [
                ListElement {
                    value: ""
                }
            ]
            multiple: false
            yearOptional: true
        }
        ListElement {
            attributeId: "a3"
            number: "2"
            name: "Preferred colours"
            typeText: "Choice, several"
            defaultText: "ink"
            usualText: "Without one: bone"
            typeToken: "text"
            options: [
                ListElement {
                    value: ""
                }
            ]
            multiple: true
            yearOptional: false
        }
    }
    property ListModel others: ListModel {
        ListElement {
            attributeId: "a2"
            number: ""
            name: "Ring size"
            typeText: "Number with decimals"
        }
    }
    property int otherCount: root.others.count
    property ListModel translations: ListModel {
        ListElement {
            language: "de"
            languageName: "Deutsch"
            translation: "Leder und Schmuck"
        }
    }

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

    function takeIn(attributeId) {
        root.did = "in " + attributeId;
    }

    function takeOut(row) {
        root.did = "out " + row;
    }

    function move(from, to) {
        root.did = from + " to " + to;
        root.members.move(from, to, 1);
    }

    function setDefault(attributeId, text) {
        root.did = attributeId + " = " + text;
    }

    function translate(language, name) {
        root.did = language + ": " + name;
    }

    function use(groupId) {
        root.did = "use " + groupId;
    }
}
