import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The parts of a client's page that are edited, each while somebody edits it.
Rectangle {
    id: root

    property bool dark: false
    property string moment: ""

    readonly property CustomerScreen customer: CustomerScreen {}

    color: Theme.canvas

    Component.onCompleted: {
        Theme.dark = root.dark;
        contact.adding = root.moment !== "edit";
        contact.editing = root.moment === "edit" ? "p3" : "";
        details.editing = root.moment === "edit" ? "loyalty_card" : "";
        notes.writing = true;
    }

    RowLayout {
        anchors.fill: parent
        anchors.margins: Theme.space20
        spacing: Theme.space20

        ContactPanel {
            id: contact

            canEdit: true
            customer: root.customer
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: 272
        }

        DetailsPanel {
            id: details

            canEdit: true
            details: root.customer.details
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: 272
        }

        NotesPanel {
            id: notes

            canWrite: true
            customer: root.customer
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: 288
        }
    }
}
