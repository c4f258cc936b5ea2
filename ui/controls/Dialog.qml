import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! Asks before something leaves. The confirming button repeats the verb and the number.
T.Dialog {
    id: root

    required property string message
    required property string confirmText
    property string cancelText: qsTr("Cancel")
    property bool destructive: false

    property Item returnTo: null

    anchors.centerIn: parent
    closePolicy: T.Popup.CloseOnEscape
    focus: true
    implicitHeight: contentHeight + topPadding + bottomPadding
    modal: true
    padding: 28
    parent: T.Overlay.overlay
    width: Math.min(460, parent ? parent.width - 2 * Theme.space24 : 460)

    onAboutToShow: root.returnTo = parent.Window.activeFocusItem
    onClosed: if (root.returnTo) root.returnTo.forceActiveFocus(Qt.PopupFocusReason)
    onOpened: cancel.forceActiveFocus(Qt.PopupFocusReason)

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        color: Theme.overlay
        radius: Theme.radiusXl

        Shadow {
            radius: Theme.radiusXl
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space8

        Label {
            text: root.title
            type: Theme.titleMedium
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        Label {
            color: Theme.textSecondary
            text: root.message
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        RowLayout {
            spacing: Theme.space8
            Layout.fillWidth: true
            Layout.topMargin: Theme.space16

            Item {
                Layout.fillWidth: true
            }

            Button {
                id: cancel

                kind: Button.Quiet
                text: root.cancelText
                onClicked: root.reject()
            }

            Button {
                kind: root.destructive ? Button.Destructive : Button.Filled
                text: root.confirmText
                onClicked: root.accept()
            }
        }
    }
    enter: Transition {
        NumberAnimation {
            duration: Theme.motionMedium
            from: 0
            property: "opacity"
            to: 1
        }
    }
    exit: Transition {
        NumberAnimation {
            duration: Theme.motionMedium
            property: "opacity"
            to: 0
        }
    }
}
