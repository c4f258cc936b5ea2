import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! What a task of a list says: by when, how, whom to ask, and where it leads. Comes when one is
//! opened.
Sheet {
    id: root

    required property ListTaskCard card

    signal operationWanted(int operation)

    title: root.card.name

    Connections {
        function onBegun() {
            body.contentY = 0;
            root.open();
        }

        target: root.card
    }

    footer: [
        Item {
            Layout.fillWidth: true
        },
        Button {
            kind: Button.Quiet
            text: qsTr("Close")
            onClicked: root.close()
        },
        Button {
            kind: Button.Filled
            text: qsTr("Open the page")
            visible: root.card.url !== ""
            Accessible.description: root.card.url
            onClicked: Qt.openUrlExternally(root.card.url)
        },
        Button {
            kind: Button.Filled
            text: root.card.operationText
            visible: root.card.operation !== 0
            onClicked: {
                root.close();
                root.operationWanted(root.card.operation);
            }
        }
    ]

    Flickable {
        id: body

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: inside.height
        contentWidth: width
        Layout.fillHeight: true
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: inside

            spacing: Theme.space16
            width: Math.max(body.width, Theme.sizeCardMin) - Theme.space12

            Label {
                color: Theme.textSecondary
                text: root.card.listName
                type: Theme.bodySmall
                width: parent.width
                wrapMode: Text.Wrap
            }

            Label {
                text: root.card.dueText
                type: Theme.body
                width: parent.width
            }

            Label {
                text: root.card.instructions
                type: Theme.body
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }

            Field {
                label: qsTr("Whom to ask")
                visible: root.card.contact !== ""
                width: parent.width

                Label {
                    text: root.card.contact
                    type: Theme.body
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }

            Field {
                label: qsTr("Leads to")
                visible: root.card.url !== ""
                width: parent.width

                Label {
                    color: Theme.textSecondary
                    text: root.card.url
                    type: Theme.bodySmall
                    wrapMode: Text.WrapAnywhere
                    Layout.fillWidth: true
                }
            }
        }
    }
}
