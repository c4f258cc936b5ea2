import QtQuick
import QtQuick.Layouts
import Carnet

//! What stands where a list would be: a drawing, a title, one sentence and one thing to do.
ColumnLayout {
    id: root

    required property string iconName
    required property string title
    property string text: ""
    property string actionText: ""
    property bool failed: false
    //! Where there is no room for a drawing.
    property bool compact: false

    signal acted()

    spacing: Theme.space8

    Icon {
        color: root.failed ? Theme.critical : Theme.textTertiary
        name: root.iconName
        size: Theme.space40
        visible: !root.compact
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.space4
    }

    Label {
        horizontalAlignment: Text.AlignHCenter
        text: root.title
        type: Theme.titleSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Label {
        color: Theme.textSecondary
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: 400
    }

    Button {
        text: root.actionText
        visible: text !== ""
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.space8
        onClicked: root.acted()
    }
}
