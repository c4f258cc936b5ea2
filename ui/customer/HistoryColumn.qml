import QtQuick
import Carnet
import Carnet.Presentation

//! What others wrote, and what was bought.
Item {
    id: root

    required property CustomerScreen customer
    required property bool canWrite
    required property bool canLog

    signal followUpRequested()

    function startNote() {
        notes.startWriting();
    }

    implicitHeight: Theme.sizeSheet + Theme.space80
    implicitWidth: Theme.sizeCardMin

    FollowUpsPanel {
        id: followUps

        canChange: root.canLog
        emptyText: Theme.compact ? "" : qsTr("No follow-ups yet.") // notes need the room
        height: visible ? implicitHeight : 0
        list: root.customer.followUps
        showsClient: false
        visible: root.customer.isLoaded && (canAdd || root.customer.followUps.count > 0)
        width: parent.width
        onAddRequested: root.followUpRequested()
    }

    NotesPanel {
        id: notes

        anchors.top: followUps.bottom
        anchors.topMargin: followUps.visible ? Theme.space16 : 0
        canWrite: root.canWrite
        customer: root.customer
        height: Math.min(implicitHeight,
                         Math.max(leastHeight, (root.height - followUps.height) * 0.55))
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
