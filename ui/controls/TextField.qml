import QtQuick
import QtQuick.Templates as T
import Carnet

//! A line of text. An error shows as a red border; the sentence stands in the Field around it.
T.TextField {
    id: root

    property bool invalid: false
    //! Unit or other words at the end of the field.
    property string suffix: ""

    readonly property bool locked: root.readOnly || !root.enabled

    color: root.enabled ? Theme.textPrimary : Theme.textDisabled
    font: Theme.body.font
    hoverEnabled: true
    implicitHeight: Math.max(Theme.sizeControl, contentHeight + topPadding + bottomPadding)
    implicitWidth: 200
    leftPadding: 14
    placeholderTextColor: Theme.textTertiary
    rightPadding: trailing.visible ? trailing.width + 2 * 14 : 14
    selectByMouse: true
    selectedTextColor: Theme.inkOnAccent
    selectionColor: Theme.accent
    verticalAlignment: TextInput.AlignVCenter
    Accessible.name: root.placeholderText

    background: Rectangle {
        border.color: root.invalid ? Theme.critical
                    : root.activeFocus ? Theme.accent
                    : root.locked ? Theme.hairline
                    : root.hovered ? Theme.textSecondary : Theme.borderControl
        border.width: root.activeFocus ? 2 : 1
        color: root.locked ? Theme.fill : Theme.surface
        radius: Theme.radiusSm
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: root.placeholderTextColor
        elide: Text.ElideRight
        text: root.placeholderText
        visible: root.length === 0 && root.preeditText === ""
        width: root.width - root.leftPadding - root.rightPadding
        x: root.leftPadding
        Accessible.ignored: true
    }

    Row {
        id: trailing

        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
        visible: root.suffix !== "" || root.locked

        Label {
            color: Theme.textTertiary
            text: root.suffix
            visible: text !== ""
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.textTertiary
            name: "lock"
            size: Theme.sizeIconSmall
            visible: root.locked
        }
    }
}
