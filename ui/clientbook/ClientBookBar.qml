import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Title, search, the state of the connection and the next thing to do.
Item {
    id: root

    required property BookScreen book
    required property SyncScreen sync
    required property bool canAdd
    property string title: qsTr("Client book")
    property string place: ""

    signal addRequested()
    signal leftDownwards()

    function focusSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason);
        search.selectAll();
    }

    implicitHeight: Theme.appBarHeight

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gutter
        anchors.rightMargin: Theme.gutter
        spacing: Theme.space12

        Label {
            elide: Text.ElideRight
            text: root.title
            type: Theme.titleLarge
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth + 1
            Layout.topMargin: Theme.space4
            Accessible.role: Accessible.Heading
        }

        Label {
            color: Theme.textSecondary
            elide: Text.ElideRight
            text: root.place
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
        }

        SearchField {
            id: search

            placeholderText: Theme.portrait ? qsTr("Find a client") : qsTr("Name, phone, e-mail")
            shortcut: qsTr("Ctrl K")
            text: root.book.searchText
            Layout.fillWidth: true
            Layout.maximumWidth: 340
            Layout.preferredWidth: 340
            Keys.onDownPressed: root.leftDownwards()
            onTextEdited: root.book.searchText = text
        }

        SyncStatus {
            sync: root.sync
        }

        Button {
            iconName: "add-client"
            kind: Button.Filled
            text: qsTr("Add client")
            visible: root.canAdd
            onClicked: root.addRequested()
        }
    }
}
