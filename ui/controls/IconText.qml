import QtQuick
import Carnet

//! Drawing, words and a second drawing side by side: the inside of buttons, chips and pills.
Item {
    id: root

    property alias text: label.text
    property alias detail: second.text
    property alias detailColor: second.color
    property alias icon: leading.name
    property alias iconSize: leading.size
    property alias trailingIcon: trailing.name
    property alias type: label.type
    property color ink: Theme.textPrimary
    property real spacing: Theme.space8
    //! Words longer than this end in an ellipsis; as good as none by default.
    property real maximumTextWidth: 9999

    readonly property real around: root.implicitWidth - Math.min(label.implicitWidth, root.maximumTextWidth)

    implicitHeight: label.implicitHeight
    implicitWidth: Math.min(label.implicitWidth, root.maximumTextWidth)
                   + (leading.name === "" ? 0 : leading.size + (label.text === "" ? 0 : root.spacing))
                   + (second.text === "" ? 0 : second.implicitWidth + root.spacing)
                   + (trailing.name === "" ? 0 : trailing.size + root.spacing)

    Row {
        anchors.centerIn: parent
        spacing: root.spacing

        Icon {
            id: leading

            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            size: Theme.sizeIconSmall
            visible: name !== ""
        }

        Label {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            elide: Text.ElideRight
            visible: text !== ""
            width: Math.max(0, Math.min(implicitWidth, root.maximumTextWidth, root.width - root.around))
        }

        Label {
            id: second

            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            type: Theme.bodySmall
            visible: text !== ""
        }

        Icon {
            id: trailing

            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            size: Theme.sizeIconInline
            visible: name !== ""
        }
    }
}
