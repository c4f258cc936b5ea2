import QtQuick
import QtQuick.Templates as T
import Carnet

//! A channel and its consent.
T.AbstractButton {
    id: root

    required property string pointId
    required property string kind
    required property string consent
    required property bool isFirst

    readonly property string channel: root.kind === "phone" ? qsTr("Phone")
                                    : root.kind === "email" ? qsTr("E-mail")
                                    : root.kind === "address" ? qsTr("Post") : ""
    readonly property string words: root.consent === "allowed" ? qsTr("allowed")
                                  : root.consent === "declined" ? qsTr("declined") : qsTr("not asked")

    signal answered(string answer)

    bottomInset: Theme.space8
    hoverEnabled: true
    implicitHeight: Theme.touchTarget
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.space8
    rightPadding: Theme.space12
    text: root.channel
    topInset: Theme.space8
    visible: root.isFirst && root.channel !== ""
    Accessible.name: qsTr("%1: %2").arg(root.channel).arg(root.words)
    Accessible.role: Accessible.ButtonMenu

    onClicked: menu.open()

    background: Rectangle {
        border.color: root.hovered ? Theme.borderStrong : Theme.hairline
        border.width: 1
        color: root.down ? Theme.pressed : Theme.surface
        radius: height / 2

        FocusRing {
            around: parent.height / 2
            visible: root.visualFocus
        }
    }
    contentItem: Row {
        spacing: 7

        ConsentMark {
            anchors.verticalCenter: parent.verticalCenter
            consent: root.consent
            size: Theme.sizeIconSmall
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: root.consent === "allowed" ? Theme.textPrimary : Theme.textTertiary
            text: root.text
            type: Theme.captionStrong
        }
    }

    ConsentMenu {
        id: menu

        consent: root.consent
        y: root.height
        onAnswered: answer => root.answered(answer)
    }
}
