import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! An operation that can be put on a button: by a press at the chosen cell, by a drag anywhere.
T.AbstractButton {
    id: root

    required property int index
    required property int operation
    required property string label
    required property string iconName
    required property bool isUsed
    required property bool marked
    required property DragToken token

    function show() {
        root.token.label = root.label;
        root.token.iconName = root.iconName;
        root.token.isAccent = false;
        root.token.lift(root, Qt.size(root.width, root.height));
    }

    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight + Theme.space12)
    opacity: root.enabled ? 1 : 0.45
    text: root.isUsed ? qsTr("Put “%1” on another button").arg(root.label)
                      : qsTr("Put “%1” on a button").arg(root.label)

    background: Rectangle {
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        radius: Theme.radiusSm

        FocusRing {
            anchors.margins: 0
            around: Theme.radiusSm
            visible: root.marked
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space12

        Icon {
            color: Theme.accent
            name: root.iconName
            size: Theme.space20
            Layout.leftMargin: Theme.space12
        }

        Label {
            elide: Text.ElideRight
            maximumLineCount: Theme.textScale > 1 ? 1 : 2 // in a row that stays as high
            text: root.label
            type: Theme.label
            wrapMode: Text.Wrap
            Accessible.ignored: true
            Layout.fillWidth: true
        }

        Icon {
            color: Theme.textTertiary
            name: "check"
            size: Theme.sizeIconInline
            visible: root.isUsed
            Layout.rightMargin: Theme.space12
        }
    }

    DragHandler {
        dragThreshold: Theme.space4 // before what is around it begins to scroll
        target: null
        onActiveChanged: {
            if (!active)
                return root.token.letGo();
            root.token.operation = root.operation;
            root.token.button = -1;
            root.show();
        }
        onActiveTranslationChanged: if (active) root.token.carry(activeTranslation)
    }
}
