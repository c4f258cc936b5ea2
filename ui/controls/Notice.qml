import QtQuick
import QtQuick.Layouts
import Carnet

//! A sentence that stays in place: information, caution or a failure.
Rectangle {
    id: root

    enum Tone { Info, Caution, Critical }

    property int tone: Notice.Info
    property string iconName: root.tone === Notice.Info ? "info"
                            : root.tone === Notice.Caution ? "warning" : "error"
    property string title: ""
    property string text: ""

    readonly property color ink: root.tone === Notice.Info ? Theme.info
                               : root.tone === Notice.Caution ? Theme.caution : Theme.critical

    color: root.tone === Notice.Info ? Theme.infoSoft
         : root.tone === Notice.Caution ? Theme.cautionSoft : Theme.criticalSoft
    implicitHeight: row.implicitHeight + 2 * Theme.space12
    implicitWidth: Theme.sizeCardMin
    radius: Theme.radiusMd
    Accessible.name: root.title === "" ? root.text : root.title + ". " + root.text
    Accessible.role: Accessible.AlertMessage

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space12

        Icon {
            color: root.ink
            name: root.iconName
            size: Theme.space20
            Layout.alignment: root.title === "" ? Qt.AlignVCenter : Qt.AlignTop
        }

        // Not a layout: nested, one of Qt 6.4 keeps the width it had before it was shown.
        Column {
            Layout.fillWidth: true

            Label {
                text: root.title
                type: Theme.labelStrong
                visible: text !== ""
                wrapMode: Text.Wrap
                width: parent.width
            }

            Label {
                color: Theme.textPrimary
                text: root.text
                type: Theme.bodySmall
                visible: text !== ""
                wrapMode: Text.Wrap
                width: parent.width
            }
        }
    }
}
