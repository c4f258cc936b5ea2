pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Finds a client of this store, or of any other, and opens them. Comes when the shell asks for it.
Sheet {
    id: root

    required property Shell shell

    readonly property FindClientScreen finding: root.shell.finding
    readonly property string typed: root.finding.searchText
    property string refusal: ""

    title: qsTr("Find a client")

    onAboutToShow: {
        root.refusal = "";
        candidates.focusSearch();
    }
    onTypedChanged: root.refusal = ""

    Connections {
        function onOpened() {
            root.returnTo = null; // the client's page has the focus
            root.close();
        }

        target: root.finding
    }

    Connections {
        function onFindRequested() {
            root.open();
        }

        target: root.shell
    }

    Notice {
        text: root.refusal
        tone: Notice.Critical
        visible: text !== ""
        Layout.fillWidth: true
    }

    CandidatePart {
        id: candidates

        finding: root.finding
        Layout.fillHeight: true
        Layout.fillWidth: true
        onEntered: root.refusal = root.finding.openTyped()
    }

    NoteHits {
        search: root.shell.findingNotes
        visible: root.shell.findingNotes.count > 0
        Layout.fillWidth: true
        onOpened: customerId => root.finding.open(customerId)
    }
}
