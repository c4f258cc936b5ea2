pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Who signs in with a barcode or card, and giving them one: a person is chosen, then it is held to
//! the reader. Opens when it begins.
Sheet {
    id: root

    required property ExtendedLogOnScreen credentials

    title: qsTr("Barcodes and cards")
    onClosed: root.credentials.cancel()

    Connections {
        function onBegun() {
            root.open();
        }

        function onEnded() {
            root.close();
        }

        target: root.credentials
    }

    Label {
        color: Theme.textSecondary
        text: root.credentials.modeText
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    ListView {
        id: people

        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        keyNavigationEnabled: true
        model: root.credentials.people
        spacing: Theme.space4
        Layout.fillHeight: true
        Layout.fillWidth: true
        Accessible.name: qsTr("People you may give a barcode or a card")
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}

        delegate: CredentialRow {
            width: people.width
            onClicked: {
                people.currentIndex = index;
                root.credentials.select(associateId);
                reading.begin();
            }
        }
    }

    Label {
        color: Theme.textTertiary
        text: qsTr("Whoever may do more than you gets theirs at headquarters.")
        type: Theme.caption
        visible: root.credentials.isLimited
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Divider {
        visible: reading.visible
        Layout.fillWidth: true
    }

    CredentialReading {
        id: reading

        credentials: root.credentials
        visible: root.credentials.selectedName !== ""
        Layout.fillWidth: true
    }
}
