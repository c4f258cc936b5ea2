pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Who the client is, whose book they are in, and which channels they allow.
Item {
    id: root

    required property Shell shell

    readonly property CustomerScreen customer: root.shell.customer
    readonly property string customerId: root.customer.customerId
    //! What can be done stands below the name where it would leave the name no room.
    readonly property bool isNarrow: column.width - portrait.implicitWidth - acts.implicitWidth
        - 2 * Theme.space20 < Theme.sizeCardMin * Theme.textScale

    implicitHeight: column.implicitHeight + Theme.space12 + Theme.space20

    onCustomerIdChanged: refusal.text = ""

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.gutter
        spacing: 0
        y: Theme.space8 + 2

        RowLayout {
            spacing: 0
            Layout.leftMargin: -14

            Button {
                compact: true
                iconName: "chevron-left"
                kind: Button.Quiet
                text: root.shell.homeText
                onClicked: root.shell.closeCustomer()
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.customer.bookText === "" ? root.customer.accountText
                    : qsTr("%1 · %2").arg(root.customer.accountText).arg(root.customer.bookText)
                type: Theme.bodySmall
                Layout.fillWidth: true
            }

            SyncStatus {
                sync: root.shell.sync
            }

            IconButton {
                compact: true
                enabled: root.shell.hasPrevious
                iconName: "chevron-up"
                iconSize: Theme.space20
                text: qsTr("Previous client")
                Layout.leftMargin: Theme.space8
                onClicked: root.shell.previousCustomer()
            }

            IconButton {
                compact: true
                enabled: root.shell.hasNext
                iconName: "chevron-down"
                iconSize: Theme.space20
                text: qsTr("Next client")
                onClicked: root.shell.nextCustomer()
            }

            IconButton {
                compact: true
                iconName: "edit"
                iconSize: Theme.space20
                text: qsTr("Change the name of %1").arg(root.customer.name)
                visible: root.shell.canEditCustomer
                onClicked: nameSheet.open()
            }

            IconButton {
                id: more

                compact: true
                iconName: "more"
                iconSize: Theme.space20
                text: qsTr("More about %1").arg(root.customer.name)
                visible: root.shell.canEditCustomer && root.customer.isLoaded
                onClicked: menu.open()

                Menu {
                    id: menu

                    x: more.width - width
                    y: more.height

                    MenuItem {
                        iconName: "export"
                        text: qsTr("Export what is known")
                        onTriggered: root.customer.exportKnown()
                    }
                }
            }
        }

        GridLayout {
            columnSpacing: Theme.space20
            rowSpacing: Theme.space12
            visible: !root.customer.isMissing
            Layout.topMargin: Theme.space8

            Portrait {
                id: portrait

                canEdit: root.shell.canEditCustomer && root.customer.isLoaded
                customer: root.customer
            }

            HeaderWords {
                customer: root.customer
                Layout.fillWidth: true
            }

            Row {
                id: acts

                spacing: Theme.space20
                Layout.column: root.isNarrow ? 0 : 2
                Layout.columnSpan: root.isNarrow ? 2 : 1
                Layout.row: root.isNarrow ? 1 : 0

                Button {
                    iconName: "add-client"
                    kind: Button.Filled
                    text: qsTr("Add to my book")
                    visible: root.shell.canAddToBook && root.customer.mayJoinMyBook
                    Accessible.description: root.customer.joinText
                    onClicked: refusal.text = root.customer.addToBook()
                }

                Button {
                    iconName: "reassign"
                    text: qsTr("Reassign")
                    visible: root.shell.canReassign && root.customer.isInAnyBook
                    onClicked: root.shell.reassign.beginWith(root.customerId)
                }

                Button {
                    iconName: "remove-client"
                    text: qsTr("Remove from my book")
                    visible: root.shell.canRemoveFromBook && root.customer.isInMyBook
                    onClicked: root.customer.removeFromBook()
                }
            }
        }

        Label {
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
            text: root.customer.joinText
            type: Theme.caption
            visible: text !== "" && root.shell.canAddToBook
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
        }

        Notice {
            id: refusal

            tone: Notice.Critical
            visible: text !== ""
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
        }

        ConsentChips {
            canEdit: root.shell.canEditCustomer
            customer: root.customer
            visible: !root.customer.isMissing
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
        }
    }

    Connections {
        target: root.customer.takenUp

        function onBegun() {
            if (root.customer.takenUp.isName)
                nameSheet.open();
        }
    }

    NameSheet {
        id: nameSheet

        customer: root.customer
    }
}
