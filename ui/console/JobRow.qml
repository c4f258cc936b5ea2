import QtQuick
import QtQuick.Layouts
import Carnet

//! A distribution job: what it carries, when it runs, and how far the tills are with it.
Item {
    id: root

    required property string numberText
    required property string name
    required property string detail
    required property string schedule
    required property string lastText
    required property string nextText
    required property string stateText
    required property string stateKind
    required property bool marked
    required property bool narrow

    signal opened()

    function open() {
        const list = root.ListView.view as SetupList;
        if (list !== null)
            list.settle(root);
        root.opened();
    }

    height: Theme.space64
    Accessible.name: root.numberText + " " + root.name + ", " + root.schedule + ", " + root.stateText
    Accessible.role: Accessible.ListItem

    RowGround {
        anchors.fill: parent
        marked: root.marked
        onPressed: root.open()
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space20
        anchors.rightMargin: Theme.space16
        spacing: Theme.space16

        Label {
            color: Theme.textTertiary
            text: root.numberText
            type: Theme.bodySmall
            Layout.preferredWidth: Theme.space48 + Theme.space4
        }

        Column {
            Layout.fillWidth: true

            Label {
                elide: Text.ElideRight
                text: root.name
                type: Theme.button
                width: parent.width
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.detail
                type: Theme.caption
                width: parent.width
            }
        }

        Column {
            visible: !root.narrow
            Layout.preferredWidth: 176

            Label {
                elide: Text.ElideRight
                text: root.schedule
                type: Theme.bodySmall
                width: parent.width
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.nextText
                type: Theme.caption
                visible: text !== ""
                width: parent.width
            }
        }

        Column {
            Layout.preferredWidth: 176

            Item {
                height: mark.implicitHeight
                width: parent.width

                JobState {
                    id: mark

                    kind: root.stateKind
                    width: Math.min(implicitWidth, parent.width)
                    words: root.stateText
                }
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.narrow ? root.schedule : root.lastText
                type: Theme.caption
                visible: text !== ""
                width: parent.width
            }
        }

        Icon {
            color: Theme.textTertiary
            name: "chevron-right"
            size: Theme.sizeIconSmall
        }
    }
}
