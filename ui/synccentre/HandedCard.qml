import QtQuick
import QtQuick.Layouts
import Carnet

//! What a colleague asks a manager to make: the change, why headquarters refused it, yes or no.
Rectangle {
    id: root

    required property string handedId
    required property string customerId
    required property string title
    required property string what
    required property string reason
    required property string whenText
    property bool declines: false

    signal accepted()
    signal declined(string answer)
    signal opened()

    border.color: Theme.caution
    border.width: 1
    color: Theme.surface
    implicitHeight: column.implicitHeight + 2 * Theme.space20
    radius: Theme.radiusLg
    Accessible.name: root.title + ". " + root.what
    Accessible.role: Accessible.Grouping

    Icon {
        color: Theme.caution
        name: "reassign"
        x: Theme.space24
        y: Theme.space20
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.space64
        anchors.right: parent.right
        anchors.rightMargin: Theme.space24
        spacing: Theme.space12
        y: Theme.space20

        RowLayout {
            spacing: Theme.space12

            Label {
                text: root.title
                type: Theme.heading
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }

            Label {
                color: Theme.textTertiary
                text: root.whenText
                type: Theme.caption
            }
        }

        Label {
            text: root.what
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.maximumWidth: 640
        }

        Label {
            color: Theme.textSecondary
            text: qsTr("Headquarters did not accept it: %1").arg(root.reason)
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.maximumWidth: 640
        }

        Flow {
            spacing: Theme.space8
            visible: !root.declines
            Layout.fillWidth: true

            Button {
                kind: Button.Filled
                text: qsTr("Do it")
                onClicked: root.accepted()
            }

            Button {
                text: qsTr("Open client")
                visible: root.customerId !== ""
                onClicked: root.opened()
            }

            Button {
                kind: Button.Quiet
                text: qsTr("Decline")
                onClicked: {
                    root.declines = true;
                    answer.forceActiveFocus();
                }
            }
        }

        TextField {
            id: answer

            maximumLength: 500
            placeholderText: qsTr("Why not (may stay empty)")
            visible: root.declines
            Layout.fillWidth: true
            Layout.maximumWidth: 640
            onAccepted: root.declined(answer.text)
        }

        Flow {
            spacing: Theme.space8
            visible: root.declines
            Layout.fillWidth: true

            Button {
                text: qsTr("Send the answer")
                onClicked: root.declined(answer.text)
            }

            Button {
                kind: Button.Quiet
                text: qsTr("Cancel")
                onClicked: root.declines = false
            }
        }
    }
}
