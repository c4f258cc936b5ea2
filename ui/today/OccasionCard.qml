import QtQuick
import QtQuick.Layouts
import Carnet

//! A birthday or anniversary that is near.
WorkRow {
    id: root

    required property int index
    required property string itemKey
    required property string customerId
    required property string name
    required property string dayText
    required property string monthText
    required property string whenText
    required property string whatText
    required property string iconName
    required property bool canSettle

    signal putOff(string when)

    framed: true
    padding: Theme.space16
    Accessible.description: qsTr("%1, %2").arg(root.whatText).arg(root.whenText)
    Accessible.name: root.name
    onMenuRequested: if (root.canSettle) menu.open()

    contentItem: ColumnLayout {
        spacing: 0

        RowLayout {
            spacing: Theme.space12

            Label {
                text: root.dayText
                type: Theme.metricHero
            }

            ColumnLayout {
                spacing: 0

                Label {
                    text: root.monthText
                    type: Theme.bodySmall
                }

                Label {
                    color: Theme.textSecondary
                    elide: Text.ElideRight
                    text: root.whenText
                    type: Theme.bodySmall
                    Layout.fillWidth: true
                }
            }

            Rectangle {
                color: Theme.brassSoft
                implicitHeight: 36
                implicitWidth: 36
                radius: 18
                Layout.alignment: Qt.AlignTop

                Icon {
                    anchors.centerIn: parent
                    color: Theme.brass
                    name: root.iconName
                    size: Theme.space20
                }
            }
        }

        Label {
            elide: Text.ElideRight
            text: root.name
            type: Theme.titleSmall
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
        }

        Label {
            color: Theme.textSecondary
            elide: Text.ElideRight
            text: root.whatText
            type: Theme.bodySmall
            Layout.fillWidth: true
        }

        RowLayout {
            spacing: 0
            visible: root.canSettle
            Layout.leftMargin: -Theme.space12
            Layout.topMargin: Theme.space4

            Button {
                compact: true
                focusPolicy: Qt.NoFocus
                kind: Button.Plain
                text: qsTr("Done")
                Accessible.name: qsTr("Done: %1").arg(root.name)
                onClicked: root.settled()
            }

            Button {
                compact: true
                focusPolicy: Qt.NoFocus
                kind: Button.Quiet
                text: qsTr("Later")
                Accessible.name: qsTr("Later: %1").arg(root.name)
                Accessible.role: Accessible.ButtonMenu
                onClicked: root.menuRequested()
            }
        }
    }

    LaterMenu {
        id: menu

        x: Theme.space16
        y: root.height - Theme.space12
        onPutOff: when => root.putOff(when)
        onSettled: root.settled()
    }
}
