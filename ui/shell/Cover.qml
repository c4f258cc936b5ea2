import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Lies over the whole window, and over whatever is open in it, until the PIN is right. Then the
//! focus is where it was.
T.Popup {
    id: root

    required property Shell shell

    property Item returnTo: null

    closePolicy: T.Popup.NoAutoClose
    focus: true
    height: parent ? parent.height : 0
    modal: true
    padding: Theme.space24
    parent: T.Overlay.overlay
    visible: root.shell.cover.isDown
    width: parent ? parent.width : 0
    z: 1 // over sheets, dialogs and menus, whichever came later

    onAboutToShow: root.returnTo = parent.Window.activeFocusItem
    onClosed: {
        if (root.returnTo)
            root.returnTo.forceActiveFocus(Qt.PopupFocusReason);
        root.returnTo = null;
    }
    onOpened: question.forceActiveFocus(Qt.PopupFocusReason)

    background: Rectangle {
        color: Theme.canvas
    }

    FocusScope {
        anchors.fill: parent
        focus: true
        Accessible.name: qsTr("This till is covered")
        Accessible.role: Accessible.Dialog

        ColumnLayout {
            anchors.centerIn: parent
            spacing: 0
            width: Math.min(parent.width, 400)

            Monogram {
                letters: root.shell.associateInitials
                size: Theme.space64
                tint: root.shell.associateTint
                Layout.alignment: Qt.AlignHCenter
                Layout.bottomMargin: Theme.space12
            }

            Label {
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignHCenter
                text: root.shell.associateName
                type: Theme.titleMedium
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }

            PinQuestion {
                id: question

                asker: root.shell.cover
                focus: true
                padMargin: Theme.space24
                words: root.shell.cover.message !== "" ? root.shell.cover.message
                    : qsTr("Everything is as you left it. Your PIN shows it again.")
                Layout.fillWidth: true
                Layout.topMargin: Theme.space4
            }

            Button {
                kind: Button.Quiet
                text: qsTr("Somebody else signs in")
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: Theme.space16
                onClicked: root.shell.cover.giveWay()
            }
        }
    }
}
