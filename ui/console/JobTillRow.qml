import QtQuick
import QtQuick.Layouts
import Carnet

//! One till, or one run: what it is, where it stands, and a way to try again.
Item {
    id: root

    required property string title
    required property string whenText
    required property string stateText
    required property string stateKind
    property bool retriable: false

    signal retried()

    height: Theme.touchTarget + Theme.space8
    Accessible.name: root.title + ", " + root.stateText + ", " + root.whenText
    Accessible.role: Accessible.ListItem

    Divider {
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space12

        Column {
            Layout.fillWidth: true

            Label {
                elide: Text.ElideRight
                text: root.title
                type: Theme.label
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

        Label {
            color: Theme.textTertiary
            text: root.whenText
            type: Theme.caption
        }

        Button {
            compact: true
            text: qsTr("Retry")
            visible: root.retriable
            Accessible.description: qsTr("%1 tries again").arg(root.title)
            onClicked: root.retried()
        }
    }
}
