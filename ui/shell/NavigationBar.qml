pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The places of the program: a rail at the left, or a bar below in portrait.
Rectangle {
    id: root

    required property Shell shell

    //! The list of keys is to be shown.
    signal keysWanted()

    color: Theme.portrait ? Theme.surface : Theme.canvas
    implicitHeight: Theme.sizeBottomBar
    implicitWidth: Theme.sizeRail
    Accessible.name: qsTr("Main")
    Accessible.role: Accessible.PageTabList

    Divider {
        anchors.right: parent.right
        height: parent.height
        visible: !Theme.portrait
        width: Theme.hairlineWidth
    }

    Divider {
        visible: Theme.portrait
        width: parent.width
    }

    GridLayout {
        anchors.fill: parent
        anchors.bottomMargin: Theme.portrait ? 0 : Theme.space16
        anchors.leftMargin: Theme.portrait ? Theme.space24 : 0
        anchors.rightMargin: Theme.portrait ? Theme.space24 : 0
        anchors.topMargin: Theme.portrait ? 0 : Theme.space16
        columnSpacing: Theme.space8
        flow: Theme.portrait ? GridLayout.LeftToRight : GridLayout.TopToBottom
        rowSpacing: Theme.space4

        BrandMark {
            brand: root.shell.brandName
            visible: !Theme.portrait
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Theme.space12
        }

        Repeater {
            model: root.shell.places

            delegate: NavigationItem {
                id: place

                required property int index
                required property bool isCurrent
                required property int needsYou
                required text

                badge: place.needsYou
                checked: place.isCurrent
                Layout.alignment: Qt.AlignCenter
                Layout.fillWidth: Theme.portrait // on a narrow till less than they like
                Layout.maximumWidth: implicitWidth
                Layout.minimumWidth: 72
                onClicked: root.shell.goTo(place.index)
            }
        }

        Item {
            Layout.fillHeight: !Theme.portrait
            Layout.fillWidth: Theme.portrait
        }

        FindButton {
            Layout.alignment: Qt.AlignCenter
            Layout.fillWidth: Theme.portrait
            Layout.maximumWidth: implicitWidth
            Layout.minimumWidth: 72
            onClicked: root.shell.findClient()
        }

        T.AbstractButton {
            id: me

            implicitHeight: 64
            implicitWidth: 72
            text: qsTr("%1, settings and signing out").arg(root.shell.associateName)
            Layout.alignment: Qt.AlignCenter
            Accessible.role: Accessible.ButtonMenu

            onClicked: menu.open()

            Monogram {
                anchors.centerIn: parent
                letters: root.shell.associateInitials
                size: Theme.space40
                tint: root.shell.associateTint

                FocusRing {
                    around: parent.radius
                    visible: me.visualFocus
                }
            }

            UserMenu {
                id: menu

                shell: root.shell
                onKeysWanted: root.keysWanted()
                x: Theme.portrait ? me.width - width : me.width
                y: Theme.portrait ? -height : me.height - height
            }
        }
    }
}
