pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! How the till stands with headquarters, what waits or was refused, and what happened lately.
FocusScope {
    id: root

    required property Shell shell
    //! Its shortcuts act.
    required property bool isShown

    readonly property SyncCentre centre: root.shell.syncCentre
    readonly property HandedChanges handedChanges: root.shell.handedChanges
    readonly property SyncScreen sync: root.shell.sync

    FindShortcut {
        enabled: root.isShown
        shell: root.shell
    }

    SyncCentreBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        centre: root.centre
        sync: root.sync
    }

    Flickable {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: columns.implicitHeight + 2 * Theme.space20
        contentWidth: width
        focus: true
        T.ScrollBar.vertical: ScrollBar {}

        Keys.onDownPressed: page.flick(0, -Theme.space80 * Theme.space20)
        Keys.onUpPressed: page.flick(0, Theme.space80 * Theme.space20)

        GridLayout {
            id: columns

            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter
            anchors.right: parent.right
            anchors.rightMargin: Theme.gutter
            columnSpacing: Theme.space24
            columns: Theme.portrait ? 1 : 2
            rowSpacing: Theme.space20
            y: Theme.space20

            ColumnLayout {
                spacing: Theme.space20
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true

                ConnectionPanel {
                    sync: root.sync
                    Layout.fillWidth: true
                }

                Repeater {
                    model: root.centre.refused

                    delegate: RefusedCard {
                        Layout.fillWidth: true
                        onEdited: root.centre.edit(gestureId)
                        onDiscarded: root.centre.discard(gestureId)
                        onHanded: root.centre.hand(gestureId)
                        onOpened: root.shell.openCustomer(customerId)
                        onRetried: root.centre.retry(gestureId)
                        onRowOpened: customerId => root.shell.openCustomer(customerId)
                    }
                }

                Repeater {
                    model: root.handedChanges.toDecide

                    delegate: HandedCard {
                        Layout.fillWidth: true
                        onAccepted: root.handedChanges.accept(handedId)
                        onDeclined: answer => root.handedChanges.decline(handedId, answer)
                        onOpened: root.shell.openCustomer(customerId)
                    }
                }

                HandedList {
                    changes: root.handedChanges.mine
                    visible: root.handedChanges.mineCount > 0
                    Layout.fillWidth: true
                    onWithdrawn: handedId => root.handedChanges.withdraw(handedId)
                }

                ChangeList {
                    changes: root.centre.waiting
                    count: root.centre.waitingCountText
                    nothing: qsTr("Nothing waits. Everything entered here has reached headquarters.")
                    title: qsTr("Waiting on this till")
                    Layout.fillWidth: true
                    onOpened: customerId => root.shell.openCustomer(customerId)
                    onUndone: gestureId => root.centre.undo(gestureId)
                }
            }

            ColumnLayout {
                spacing: Theme.space20
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: Theme.portrait
                Layout.preferredWidth: Theme.compact ? 340 : 400

                ChangeList {
                    changes: root.centre.lately
                    compact: !Theme.portrait
                    nothing: qsTr("What is done on this till appears here and can be taken back.")
                    title: qsTr("Lately")
                    Layout.fillWidth: true
                    onOpened: customerId => root.shell.openCustomer(customerId)
                    onUndone: gestureId => root.centre.undo(gestureId)
                }

                JobHistory {
                    arrivals: root.centre.arrivals
                    Layout.fillWidth: true
                }
            }
        }
    }
}
