import QtQuick
import Carnet

//! A phone number or e-mail address with its consent; a declined channel says so instead.
Item {
    id: root

    required property string channel // phone or email
    required property string text
    required property string consent

    readonly property bool declined: root.consent === "declined"

    visible: root.text !== ""

    Icon {
        id: drawing

        anchors.verticalCenter: parent.verticalCenter
        color: root.declined ? Theme.textTertiary : Theme.textSecondary
        name: root.declined ? root.channel + "-off" : root.channel
        size: Theme.sizeIconSmall
    }

    Label {
        anchors.left: drawing.right
        anchors.leftMargin: Theme.space8 + 2
        anchors.right: mark.left
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        color: root.declined ? Theme.textTertiary : Theme.textSecondary
        elide: Text.ElideRight
        text: !root.declined ? root.text
            : root.channel === "phone" ? qsTr("Do not call") : qsTr("Do not e-mail")
        type: Theme.bodySmall
    }

    ConsentMark {
        id: mark

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        consent: root.consent
    }
}
