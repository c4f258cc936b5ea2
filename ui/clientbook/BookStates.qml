pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What stands in the book when there are no cards: loading, nobody yet, nobody that matches.
Item {
    id: root

    required property BookScreen book
    required property bool canAdd
    property string emptyTitle: qsTr("Your client book is empty")
    property string emptyText: root.canAdd ? qsTr("Add a client of the store, or create a new one.")
                                           : qsTr("Your manager or headquarters adds clients to your book.")
    property string arrivingTitle: qsTr("Your clients are arriving")

    signal addRequested()

    EmptyState {
        actionText: root.canAdd ? qsTr("Add a client") : ""
        anchors.centerIn: parent
        text: root.emptyText
        title: root.emptyTitle
        visible: root.book.isEmptyBook && !root.book.isLoading
        width: Math.min(parent.width - 2 * Theme.gutter, 460)
        onActed: root.addRequested()
    }

    EmptyState {
        actionText: root.book.noMatchActionText
        anchors.centerIn: parent
        text: root.book.noMatchText
        title: qsTr("No clients match")
        visible: root.book.isNoMatch
        width: Math.min(parent.width - 2 * Theme.gutter, 460)
        onActed: root.book.dropHintChip()
    }

    ColumnLayout {
        anchors.centerIn: parent
        spacing: Theme.space12
        visible: root.book.isLoading && root.book.totalCount === 0
        width: Math.min(parent.width - 2 * Theme.gutter, 400)

        Label {
            horizontalAlignment: Text.AlignHCenter
            text: root.arrivingTitle
            type: Theme.titleSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        ProgressBar {
            value: Math.max(0, root.book.progress)
            visible: root.book.progress >= 0
            Layout.fillWidth: true
        }

        Label {
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignHCenter
            text: root.book.loadingText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
