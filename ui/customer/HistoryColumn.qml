import QtQuick
import Carnet
import Carnet.Presentation

//! What others wrote, and what was bought.
Item {
    id: root

    required property CustomerScreen customer
    required property bool canWrite

    function startNote() {
        notes.startWriting();
    }

    implicitHeight: Theme.sizeSheet + Theme.space80
    implicitWidth: Theme.sizeCardMin

    NotesPanel {
        id: notes

        canWrite: root.canWrite
        customer: root.customer
        height: Math.min(implicitHeight, Math.max(180, root.height * 0.55))
        width: parent.width
    }

    PurchasesPanel {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: notes.bottom
        anchors.topMargin: Theme.space16
        customer: root.customer
    }
}
