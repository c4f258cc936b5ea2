import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! What the associate has before them today.
FocusScope {
    id: root

    required property Shell shell
    required property bool isShown

    readonly property TodayScreen today: root.shell.today

    FindShortcut {
        enabled: root.isShown
        shell: root.shell
    }

    TodayBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        sync: root.shell.sync
        today: root.today
        onSearchRequested: root.shell.findClient()
    }

    Flickable {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: grid.implicitHeight + 2 * Theme.space20
        contentWidth: width
        visible: root.today.isLoaded
        T.ScrollBar.vertical: ScrollBar {}

        GridLayout {
            id: grid

            columnSpacing: Theme.space24
            columns: Theme.portrait ? 1 : 2
            rowSpacing: Theme.space20
            width: page.width - 2 * Theme.gutter
            x: Theme.gutter
            y: Theme.space12

            ColumnLayout {
                spacing: Theme.space20
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                Layout.preferredWidth: 0

                NextPanel {
                    today: root.today
                    visible: root.today.isNothingDue
                    Layout.fillWidth: true
                    onOpened: customerId => root.shell.openCustomer(customerId)
                }

                OccasionsSection {
                    today: root.today
                    Layout.fillWidth: true
                    onOpened: customerId => root.shell.openCustomer(customerId)
                }

                AttentionPanel {
                    today: root.today
                    Layout.fillWidth: true
                    onOpened: customerId => root.shell.openCustomer(customerId)
                }

                Button {
                    compact: true
                    iconName: "undo"
                    kind: Button.Quiet
                    text: root.today.asideText
                    visible: text !== ""
                    onClicked: root.today.bringBack()
                }
            }

            ColumnLayout {
                spacing: Theme.space20
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: Theme.portrait
                Layout.preferredWidth: Theme.compact ? 360 : 400

                DayPanel {
                    canChange: root.shell.canLogActivity
                    today: root.today
                    Layout.fillWidth: true
                    onOpened: customerId => root.shell.openCustomer(customerId)
                }

                FollowUpsPanel {
                    board: root.today.board
                    canChange: root.shell.canLogActivity
                    countText: root.today.followUpText
                    emptyText: root.today.board.emptyText
                    list: root.today.followUps
                    moreText: root.today.board.moreText
                    showsOwner: root.today.board.scope === FollowUpBoard.OfStore
                                || root.today.board.scope === FollowUpBoard.Lists
                    Layout.fillWidth: true
                    onAddRequested: root.shell.followUpForm.begin("")
                    onMoreRequested: root.today.board.showMore()
                    onOpened: customerId => root.shell.openCustomer(customerId)
                }
            }
        }
    }

    ListTaskSheet {
        card: root.today.followUps.card
        onOperationWanted: operation => root.shell.start(operation)
    }

    DoneSheet {
        form: root.today.doneForm
    }
}
