import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The buttons that headquarters has put before the associate.
FocusScope {
    id: root

    required property Shell shell
    //! Its shortcuts act.
    required property bool isShown

    readonly property WelcomeScreen welcome: root.shell.welcome
    readonly property real narrowest: Theme.space80 * 2 * Theme.textScale
    readonly property real wide: root.width - 2 * Theme.gutter

    Binding {
        property: "isCompact"
        target: root.welcome
        value: Theme.portrait || Theme.compact
    }
    Binding {
        property: "isUpright"
        target: root.welcome
        value: Theme.portrait
    }
    Binding {
        property: "columnsThatFit"
        target: root.welcome
        value: Math.floor((root.wide + Theme.space12) / (root.narrowest + Theme.space12))
        when: root.width > 0
    }

    FindShortcut {
        enabled: root.isShown
        shell: root.shell
    }

    RowLayout {
        id: bar

        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.gutter
        height: Theme.appBarHeight
        spacing: Theme.space12

        Label {
            elide: Text.ElideRight
            text: root.welcome.greeting
            type: Theme.titleLarge
            Layout.topMargin: Theme.space4
            Accessible.role: Accessible.Heading
        }

        Label {
            color: Theme.textSecondary
            elide: Text.ElideRight
            text: root.welcome.dateText
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
        }

        Button {
            iconName: "search"
            text: qsTr("Find a client")
            onClicked: root.shell.findClient()
        }

        SyncStatus {
            sync: root.shell.sync
        }
    }

    Flickable {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: board.height + Theme.space12 + Theme.space32
        contentWidth: width
        T.ScrollBar.vertical: ScrollBar {}

        BoardView {
            id: board

            board: root.welcome.board
            focus: true
            height: implicitHeight
            room: page.height - Theme.space12 - Theme.space32
            width: root.wide
            x: Theme.gutter
            y: Theme.space12
            onReached: (top, height) => page.contentY = Math.max(
                board.y + top + height + Theme.space12 - page.height,
                Math.min(page.contentY, board.y + top - Theme.space12), 0)
            onStarted: operation => root.shell.start(operation)
        }
    }
}
