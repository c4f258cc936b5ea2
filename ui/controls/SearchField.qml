import QtQuick
import QtQuick.Templates as T
import Carnet

//! The field that finds clients: a glass in front, the shortcut or a way to empty it behind.
T.TextField {
    id: root

    property string shortcut: ""

    color: Theme.textPrimary
    font: Theme.body.font
    hoverEnabled: true
    implicitHeight: Theme.sizeControl
    implicitWidth: 340
    leftPadding: 46
    placeholderTextColor: Theme.textTertiary
    rightPadding: clear.visible ? clear.width : keyCap.visible ? keyCap.width + 2 * 14 : 14
    selectByMouse: true
    selectedTextColor: Theme.inkOnAccent
    selectionColor: Theme.accent
    verticalAlignment: TextInput.AlignVCenter
    Accessible.name: root.placeholderText
    Accessible.searchEdit: true

    Keys.onEscapePressed: event => {
        event.accepted = root.length > 0;
        root.empty();
    }

    function empty() {
        if (root.length === 0)
            return;
        root.clear();
        root.textEdited();
    }

    background: Rectangle {
        border.color: root.activeFocus ? Theme.accent
                    : root.hovered ? Theme.borderControl : Theme.borderStrong
        border.width: root.activeFocus ? 2 : 1
        color: Theme.surface
        radius: Theme.radiusSm
    }

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.textPrimary
        name: "search"
        size: Theme.space20
        x: 15
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

    KeyCap {
        id: keyCap

        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        text: root.shortcut
        visible: root.shortcut !== "" && root.length === 0
    }

    IconButton {
        id: clear

        anchors.right: parent.right
        iconName: "close"
        iconSize: Theme.sizeIconSmall
        focusPolicy: Qt.NoFocus
        text: qsTr("Empty the search field")
        visible: root.length > 0
        onClicked: root.empty()
    }
}
