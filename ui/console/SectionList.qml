pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The sections of the console: a column beside them, or a row above them in portrait.
Item {
    id: root

    required property ConsoleScreen screen

    implicitHeight: Theme.touchTarget + 2 * Theme.space12
    Accessible.name: qsTr("Headquarters")
    Accessible.role: Accessible.PageTabList

    GridLayout {
        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? Theme.gutter - Theme.space12 : Theme.space12
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        anchors.top: parent.top
        anchors.topMargin: Theme.space12
        columnSpacing: Theme.space8
        flow: Theme.portrait ? GridLayout.LeftToRight : GridLayout.TopToBottom
        rowSpacing: Theme.space4

        Label {
            color: Theme.textTertiary
            text: qsTr("Headquarters")
            type: Theme.caption
            visible: !Theme.portrait
            Layout.bottomMargin: Theme.space4
            Layout.leftMargin: Theme.space12
        }

        Repeater {
            model: root.screen.sections

            delegate: SectionItem {
                id: entry

                required property string section
                required property bool isCurrent

                checked: entry.isCurrent
                Layout.fillWidth: !Theme.portrait
                onClicked: root.screen.choose(entry.section)
            }
        }

        Item {
            visible: Theme.portrait
            Layout.fillWidth: true
        }
    }

    Divider {
        anchors.right: parent.right
        height: parent.height
        visible: !Theme.portrait
        width: Theme.hairlineWidth
    }

    Divider {
        anchors.bottom: parent.bottom
        visible: Theme.portrait
        width: parent.width
    }
}
