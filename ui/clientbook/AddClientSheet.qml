pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Finds customers who are in nobody's book, or makes a new one.
Sheet {
    id: root

    required property AddClientScreen adding
    required property bool canAdd
    required property bool canCreate

    property bool creating: false
    property bool beginsWithNew: false
    property string refusal: ""
    //! Whoever was looked for the last time is not who is new now.
    property string soughtBefore: ""

    title: root.creating ? qsTr("New client") : qsTr("Add a client")

    //! Who comes with a scanner or a keyboard begins at once.
    function focusFirst() {
        if (root.creating)
            form.focusFirst();
        else
            candidates.focusSearch();
    }

    //! Opens at the form for somebody new, or at the search.
    function begin(isNew: bool) {
        root.beginsWithNew = isNew;
        root.open();
    }

    onAboutToShow: {
        root.soughtBefore = root.adding.searchText;
        root.creating = !root.canAdd || root.beginsWithNew;
        root.refusal = "";
        root.focusFirst();
    }

    onClosed: root.adding.leave()

    Connections {
        function onTookIn() {
            root.close();
        }

        function onOpened() {
            root.returnTo = null; // the client's page has the focus
            root.close();
        }

        // Not before: what was typed is still wanted when the store refuses.
        function onCreated() {
            form.clear();
            root.returnTo = null; // the client's page has the focus
            root.close();
        }

        function onResumed(typed: var) {
            form.fill(typed);
        }

        function onRefused(words: string) {
            root.refusal = words;
        }

        target: root.adding
    }

    footer: [
        Button {
            compact: root.creating // beside the other it has little room
            iconName: root.creating ? "" : "plus"
            kind: Button.Plain
            text: root.creating ? qsTr("Find an existing client") : qsTr("Create a new client")
            visible: root.canCreate && root.canAdd
            onClicked: {
                root.creating = !root.creating;
                root.refusal = "";
                if (root.creating && root.adding.searchText !== root.soughtBefore)
                    form.startWith(root.adding.sought());
                root.focusFirst();
            }
        },
        Item {
            visible: root.creating
            Layout.fillWidth: true
        },
        Button {
            enabled: form.complete && !root.adding.isSaving
            kind: Button.Filled
            text: root.canAdd ? qsTr("Create and add to my book") : qsTr("Create the client")
            visible: root.creating
            onClicked: form.submit()
        }
    ]

    Notice {
        text: root.refusal
        tone: Notice.Critical
        visible: text !== ""
        Layout.fillWidth: true
    }

    CandidatePart {
        id: candidates

        finding: root.adding
        offersAdding: true
        visible: !root.creating
        Layout.fillHeight: true
        Layout.fillWidth: true
        onAdded: customerId => root.refusal = root.adding.add(customerId)
        onEntered: root.refusal = root.adding.addByNumber()
    }

    NewClientForm {
        id: form

        adding: root.adding
        visible: root.creating
        Layout.fillHeight: true
        Layout.fillWidth: true
        onTyped: (typed, dates) => root.adding.compare(typed, dates)
        onCreated: (typed, attributes) => root.refusal = root.adding.create(typed, attributes)
    }

    AlikePart {
        alike: root.adding.alike
        visible: root.creating && count > 0
        Layout.fillWidth: true
        onOpened: customerId => root.adding.open(customerId)
    }
}
