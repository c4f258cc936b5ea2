pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! One client: the header stays, three columns scroll by themselves; in portrait all is one column.
FocusScope {
    id: root

    required property Shell shell
    //! Its shortcuts act.
    required property bool isShown

    readonly property CustomerScreen customer: root.shell.customer

    // Not a Shortcut: an editor inside takes Escape for itself first.
    Keys.onEscapePressed: root.customer.correctingText !== "" ? root.customer.cancelCorrection()
                                                              : root.shell.closeCustomer()

    FindShortcut {
        enabled: root.isShown
        shell: root.shell
    }
    // What headquarters refused stands in its field again.
    Connections {
        target: root.customer.takenUp

        function onActivityBegun() {
            composer.startWriting();
        }

        function onNoteBegun() {
            history.startNote();
        }
    }
    AppShortcut {
        act: KeyTable.Previous
        enabled: root.isShown && root.shell.hasPrevious
        onActivated: root.shell.previousCustomer()
    }
    AppShortcut {
        act: KeyTable.Next
        enabled: root.isShown && root.shell.hasNext
        onActivated: root.shell.nextCustomer()
    }
    AppShortcut {
        act: KeyTable.Activity
        enabled: root.isShown && root.shell.canLogActivity
        onActivated: composer.startWriting()
    }
    AppShortcut {
        act: KeyTable.Appointment
        enabled: root.isShown && root.shell.canLogActivity
        onActivated: {
            root.customer.startAppointment();
            composer.startWriting();
        }
    }
    AppShortcut {
        act: KeyTable.Note
        enabled: root.isShown && root.shell.canWriteNote
        onActivated: history.startNote()
    }

    AppShortcut {
        act: KeyTable.Reassign
        enabled: root.isShown && root.shell.canReassign && root.customer.isInAnyBook
        onActivated: root.shell.reassign.beginWith(root.customer.customerId)
    }

    CustomerHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        shell: root.shell
    }

    EmptyState {
        actionText: qsTr("Back to “%1”").arg(root.shell.homeText)
        anchors.centerIn: parent
        text: qsTr("The profile was removed or has left this till. Nothing you wrote is lost.")
        title: qsTr("This client is no longer here")
        visible: root.customer.isMissing
        width: Math.min(parent.width - 2 * Theme.gutter, 460)
        onActed: root.shell.closeCustomer()
    }

    Flickable {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Theme.portrait ? grid.implicitHeight + 2 * Theme.space20 : height
        contentWidth: width
        interactive: Theme.portrait
        visible: !root.customer.isMissing
        T.ScrollBar.vertical: ScrollBar {}

        GridLayout {
            id: grid

            columnSpacing: Theme.compact ? Theme.space16 : Theme.space20
            columns: Theme.portrait ? 1 : 3
            height: Theme.portrait ? implicitHeight : page.height - Theme.space20
            rowSpacing: Theme.space16
            width: page.width - 2 * Theme.gutter
            x: Theme.gutter
            y: Theme.space20

            AboutColumn {
                canEdit: root.shell.canEditCustomer
                customer: root.customer
                Layout.column: 0
                Layout.fillHeight: true
                Layout.fillWidth: Theme.portrait
                Layout.preferredHeight: Theme.portrait ? implicitHeight : -1
                Layout.preferredWidth: Theme.compact ? 272 : Theme.sizeCardMin
                Layout.row: Theme.portrait ? 1 : 0
            }

            ColumnLayout {
                spacing: Theme.space16
                Layout.column: Theme.portrait ? 0 : 1
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                Layout.row: 0

                Charts {
                    customer: root.customer
                    visible: !Theme.portrait
                    Layout.fillHeight: false
                    Layout.fillWidth: true
                }

                Composer {
                    id: composer

                    customer: root.customer
                    visible: root.shell.canLogActivity
                    Layout.fillWidth: true
                }

                Timeline {
                    customer: root.customer
                    onCorrecting: composer.startWriting()
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: Theme.portrait ? 560 : 0
                }
            }

            HistoryColumn {
                id: history

                canLog: root.shell.canLogActivity
                canWrite: root.shell.canWriteNote
                customer: root.customer
                onFollowUpRequested: root.shell.followUpForm.begin(root.customer.customerId)
                Layout.column: Theme.portrait ? 0 : 2
                Layout.fillHeight: true
                Layout.fillWidth: Theme.portrait
                Layout.preferredHeight: Theme.portrait ? 720 : -1
                Layout.preferredWidth: Theme.compact ? 288 : 312
                Layout.row: Theme.portrait ? 2 : 0
            }

            Repeater {
                model: Theme.portrait ? 1 : 0

                delegate: Charts {
                    customer: root.customer
                    Layout.column: 0
                    Layout.fillHeight: false
                    Layout.fillWidth: true
                    Layout.row: 3
                }
            }
        }
    }

    DoneSheet {
        form: root.customer.doneForm
    }
}
