pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! Navigation, the client book, the customer over it, and the toast.
FocusScope {
    id: root

    required property Shell shell

    readonly property bool showsCustomer: root.shell.place === Shell.Customer
    //! The page is made for the first customer and kept for all later ones.
    property bool hasCustomerPage: false

    onShowsCustomerChanged: {
        if (root.showsCustomer)
            root.hasCustomerPage = true;
        else
            book.forceActiveFocus(Qt.OtherFocusReason);
    }

    Component.onCompleted: root.hasCustomerPage = root.showsCustomer

    Shortcut {
        sequences: ["Ctrl+L"]
        onActivated: root.shell.lock()
    }
    Shortcut {
        enabled: root.shell.toast.isVisible && root.shell.toast.canUndo
        sequences: ["Ctrl+Z"]
        onActivated: root.shell.toast.undo()
    }
    Shortcut {
        sequences: ["Ctrl+1"]
        onActivated: root.shell.closeCustomer()
    }

    NavigationBar {
        id: navigation

        anchors.bottom: parent.bottom
        height: Theme.portrait ? Theme.sizeBottomBar : parent.height
        shell: root.shell
        width: Theme.portrait ? parent.width : Theme.sizeRail
        z: 1
    }

    Item {
        id: content

        anchors.bottom: Theme.portrait ? navigation.top : parent.bottom
        anchors.left: Theme.portrait ? parent.left : navigation.right
        anchors.right: parent.right
        anchors.top: parent.top

        ClientBookPage {
            id: book

            anchors.fill: parent
            enabled: visible
            focus: !root.showsCustomer
            shell: root.shell
            visible: opacity > 0
            opacity: root.showsCustomer ? 0 : 1

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.motionFast
                }
            }
        }

        Repeater {
            model: root.hasCustomerPage ? 1 : 0

            delegate: CustomerPage {
                anchors.fill: parent
                shell: root.shell
                visible: root.showsCustomer
                Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)
                onVisibleChanged: if (visible) forceActiveFocus(Qt.OtherFocusReason)
            }
        }

        UndoBar {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space20
            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter
            toast: root.shell.toast
        }
    }
}
