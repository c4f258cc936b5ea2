import QtQuick
import QtQuick.Layouts
import Carnet

//! What the columns of the table are.
Rectangle {
    id: root

    required property string languageName
    required property real typeWidth
    required property real translationWidth

    color: Theme.surfaceMuted
    implicitHeight: Theme.space40

    Divider {
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.touchTarget + Theme.space4
        anchors.rightMargin: Theme.space8
        spacing: Theme.space12

        Label {
            color: Theme.textTertiary
            text: qsTr("Order")
            type: Theme.caption
            Layout.fillWidth: true
        }

        Label {
            color: Theme.textTertiary
            elide: Text.ElideRight
            text: qsTr("Type")
            type: Theme.caption
            visible: root.typeWidth > 0
            Layout.preferredWidth: root.typeWidth
        }

        Label {
            color: Theme.textTertiary
            elide: Text.ElideRight
            text: root.languageName
            type: Theme.caption
            visible: root.translationWidth > 0
            Layout.preferredWidth: root.translationWidth
        }

        Label {
            color: Theme.textTertiary
            text: qsTr("Filter")
            type: Theme.caption
            Layout.preferredWidth: 56
        }

        Item {
            Layout.preferredWidth: Theme.touchTarget
        }
    }
}
