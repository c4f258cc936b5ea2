import QtQuick
import QtQuick.Layouts
import Carnet

//! A till at work: how it is, when it was heard of, what waits there, and what it runs on.
Item {
    id: root

    required property string name
    required property string stateText
    required property string stateKind
    required property string seenText
    required property string versionText
    required property string pendingText
    required property string behindText
    required property string diskText
    required property string certificateText
    required property bool marked
    required property bool narrow

    height: Theme.space64
    Accessible.description: root.seenText + " " + root.versionText + " " + root.pendingText + " "
                            + root.behindText + " " + root.diskText + " " + root.certificateText
    Accessible.name: root.name + ", " + root.stateText
    Accessible.role: Accessible.ListItem

    Divider {
        width: parent.width
    }

    FocusRing {
        around: Theme.radiusSm
        visible: root.marked
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space20
        anchors.rightMargin: Theme.space20
        spacing: Theme.space16

        Column {
            Layout.fillWidth: true

            Label {
                elide: Text.ElideRight
                text: root.name
                type: Theme.button
                width: parent.width
            }

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
        }

        TwoLines {
            above: root.seenText
            below: root.versionText
            Layout.preferredWidth: 136
        }

        TwoLines {
            above: root.pendingText
            below: root.behindText
            Layout.preferredWidth: 120
        }

        TwoLines {
            above: root.diskText
            below: root.certificateText
            visible: !root.narrow
            Layout.preferredWidth: 184
        }
    }
}
