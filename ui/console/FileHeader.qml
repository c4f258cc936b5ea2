import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Who the client of headquarters' page is, where she belongs, and the way back to the list.
Item {
    id: root

    required property CustomerFileScreen file
    required property bool canReassign

    signal closed()
    signal reassignRequested()

    implicitHeight: column.implicitHeight + Theme.space8 + Theme.space16

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.gutter
        spacing: Theme.space8
        y: Theme.space8

        RowLayout {
            spacing: 0
            Layout.leftMargin: -Theme.space12

            Button {
                compact: true
                iconName: "chevron-left"
                kind: Button.Quiet
                text: qsTr("Back to the list")
                onClicked: root.closed()
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.file.numberText
                type: Theme.bodySmall
                Layout.fillWidth: true
            }

            Button {
                compact: true
                enabled: !root.file.isExporting
                iconName: "export"
                kind: Button.Quiet
                text: root.file.isExporting ? qsTr("Exporting …") : qsTr("Export what is known")
                visible: root.file.isLoaded
                onClicked: root.file.exportKnown()
            }
        }

        RowLayout {
            spacing: Theme.space16

            Monogram {
                letters: root.file.initials
                size: Theme.space64
                tint: root.file.tint
            }

            ColumnLayout {
                spacing: Theme.space2

                Label {
                    elide: Text.ElideRight
                    text: root.file.name
                    type: Theme.titleLarge
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Heading
                }

                Label {
                    color: Theme.textSecondary
                    elide: Text.ElideRight
                    text: root.file.bookText
                    type: Theme.bodySmall
                    visible: text !== ""
                    Layout.fillWidth: true
                }

                Label {
                    color: Theme.textTertiary
                    elide: Text.ElideRight
                    text: root.file.storesText === "" ? root.file.lastSeenText
                        : qsTr("%1. %2").arg(root.file.storesText).arg(root.file.lastSeenText)
                    type: Theme.bodySmall
                    visible: text !== ""
                    Layout.fillWidth: true
                }
            }

            Button {
                iconName: "reassign"
                text: qsTr("Reassign")
                visible: root.canReassign && root.file.isInBook
                onClicked: root.reassignRequested()
            }
        }
    }
}
