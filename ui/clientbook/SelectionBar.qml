import QtQuick
import Carnet
import Carnet.Presentation

//! The action bar of the client book; cards fade out under it.
Item {
    id: root

    required property BookScreen book
    required property bool canRemove
    required property bool canReassign

    signal reassignRequested()
    signal removalRequested()

    height: 150
    visible: bar.opacity > 0

    Rectangle {
        anchors.fill: parent
        opacity: bar.opacity

        gradient: Gradient {
            GradientStop {
                color: Qt.alpha(Theme.canvas, 0)
                position: 0
            }
            GradientStop {
                color: Theme.canvas
                position: 0.62
            }
        }
    }

    ActionBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space20
        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.gutter
        detail: root.book.selectionConsentText
        shown: root.book.selectedCount > 0
        text: root.book.selectionText
        leading: InverseButton {
            text: root.book.selectAllText
            visible: root.book.selectedCount < root.book.selectableCount
            onClicked: root.book.selectAll()
        }

        InverseButton {
            iconName: "reassign"
            text: qsTr("Reassign")
            visible: root.canReassign
            onClicked: root.reassignRequested()
        }

        InverseButton {
            iconName: "remove-client"
            text: qsTr("Remove")
            visible: root.canRemove
            onClicked: root.removalRequested()
        }

        InverseButton {
            text: qsTr("Cancel")
            onClicked: root.book.clearSelection()
        }
    }
}
