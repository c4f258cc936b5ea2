pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Gives a screen layout to stores, registers and associates. Each tick is saved at once.
Sheet {
    id: root

    required property LayoutUse use

    title: qsTr("Who shows “%1”").arg(root.use.layoutName)

    onClosed: root.use.close()

    Connections {
        function onOpened() {
            root.open();
        }

        target: root.use
    }

    Label {
        color: Theme.textSecondary
        text: qsTr("An associate’s own layout comes before that of the till, and the till’s before that of the store.")
        type: Theme.bodySmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Notice {
        text: root.use.troubleText
        tone: Notice.Critical
        visible: text !== ""
        Layout.fillWidth: true
    }

    ListView {
        id: users

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.use.users
        Layout.fillHeight: true
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}

        delegate: LayoutUserRow {
            width: users.width - Theme.space12
            onToggled: userId => root.use.toggle(userId)
        }
    }
}
