pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! A screen layout drawn as it will look, with the operations that can be put into it.
FocusScope {
    id: root

    required property LayoutForm form
    //! Its shortcuts act.
    required property bool isShown

    //! Leaves the designer, but asks before work is lost.
    function leave() {
        if (root.form.isChanged)
            discard.open();
        else
            root.form.cancel();
    }

    AppShortcut {
        act: KeyTable.Save
        enabled: root.isShown && root.form.canSave
        onActivated: root.form.save()
    }

    Keys.onEscapePressed: root.leave()

    DesignerBar {
        id: bar

        anchors.left: parent.left
        anchors.leftMargin: Theme.space24
        anchors.right: parent.right
        anchors.rightMargin: Theme.space24
        anchors.top: parent.top
        anchors.topMargin: Theme.space16
        form: root.form
        onLeaveRequested: root.leave()
    }

    Item {
        id: desk

        anchors.bottom: inspector.top
        anchors.bottomMargin: Theme.space16
        anchors.left: bar.left
        anchors.right: Theme.portrait ? bar.right : palette.left
        anchors.rightMargin: Theme.portrait ? 0 : Theme.space20
        anchors.top: bar.bottom
        anchors.topMargin: Theme.space12

        GridTools {
            id: tools

            form: root.form
            width: parent.width
        }

        BoardCanvas {
            id: canvas

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: tools.bottom
            anchors.topMargin: Theme.space12
            focus: true
            form: root.form
            token: carried
            onPaletteWanted: palette.takeFocus()
        }
    }

    ButtonInspector {
        id: inspector

        anchors.bottom: Theme.portrait ? palette.top : parent.bottom
        anchors.bottomMargin: Theme.space16
        anchors.left: desk.left
        anchors.right: desk.right
        form: root.form
    }

    OperationPalette {
        id: palette

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: Theme.portrait ? undefined : bar.bottom
        anchors.topMargin: Theme.portrait ? 0 : Theme.space12
        form: root.form
        height: Theme.portrait ? Math.min(implicitHeight, root.height * 0.4) : 0
        token: carried
        width: Theme.portrait ? root.width : Theme.compact ? 248 : 288
    }

    DragToken {
        id: carried

        z: 1
    }

    Dialog {
        id: discard

        cancelText: qsTr("Keep working")
        confirmText: qsTr("Discard the changes")
        destructive: true
        message: qsTr("What you changed in this layout since you opened it is lost.")
        title: qsTr("Discard the changes?")
        onAccepted: root.form.cancel()
    }
}
