pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! One of a list, opened below the field.
T.ComboBox {
    id: root

    property string placeholderText: ""

    //! The letters typed so far. The templates would take each by itself.
    property string typed: ""

    //! Once more the same letter goes on to the next that begins with it.
    function seek(letter: string) {
        const isAgain = root.typed === "" || root.typed === letter;
        root.typed = isAgain ? letter : root.typed + letter;
        pause.restart();
        const at = root.popup.visible ? root.highlightedIndex : root.currentIndex;
        const start = root.typed.toLocaleLowerCase();
        for (let step = isAgain ? 1 : 0; step < root.count + (isAgain ? 1 : 0); ++step) {
            const row = (Math.max(at, -1) + step + root.count) % root.count;
            if (root.textAt(row).toLocaleLowerCase().startsWith(start))
                return root.goTo(row);
        }
    }

    function goTo(row: int) {
        if (!root.popup.visible && row !== root.currentIndex) {
            settle.value = row;
            settle.start();
            root.activated(row);
        }
        while (root.popup.visible && root.highlightedIndex !== row)
            root.highlightedIndex < row ? root.incrementCurrentIndex() : root.decrementCurrentIndex();
    }

    font: Theme.body.font
    hoverEnabled: true
    implicitHeight: Theme.sizeControl
    implicitWidth: 200
    leftPadding: 14
    rightPadding: 14 + Theme.sizeIconSmall + Theme.space8
    Accessible.name: root.placeholderText === "" ? root.displayText : root.placeholderText

    Keys.onPressed: event => {
        const isLetter = /^[^\x00-\x20\x7f]/.test(event.text) || (event.text === " " && root.typed !== "");
        event.accepted = isLetter && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier));
        if (event.accepted)
            root.seek(event.text);
    }
    Keys.onReleased: event => event.accepted = event.key === Qt.Key_Space && root.typed !== ""

    PropertyAction { // an assignment would take away the binding of whoever uses the choice
        id: settle

        property: "currentIndex"
        target: root
    }

    Timer {
        id: pause

        interval: 1000
        onTriggered: root.typed = ""
    }

    background: Rectangle {
        border.color: root.activeFocus ? Theme.accent
                    : root.hovered ? Theme.textSecondary : Theme.borderControl
        border.width: root.activeFocus ? 2 : 1
        color: root.enabled ? Theme.surface : Theme.fill
        radius: Theme.radiusSm
    }
    contentItem: RowLayout {
        Label {
            color: root.currentIndex < 0 ? Theme.textTertiary : Theme.textPrimary
            elide: Text.ElideRight
            text: root.currentIndex < 0 ? root.placeholderText : root.displayText
            Layout.fillWidth: true
        }
    }
    delegate: MenuItem {
        required property int index
        required property var model // the row; which role is text is decided by textRole

        checkable: true
        checked: index === root.currentIndex
        highlighted: index === root.highlightedIndex
        text: model[root.textRole === "" ? "modelData" : root.textRole]
        width: ListView.view.width
    }
    indicator: Icon {
        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.textTertiary
        name: "chevron-down"
        size: Theme.sizeIconSmall
    }
    popup: T.Popup {
        // What is pressed beside the list is not meant. The box would let itself be pressed.
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
        dim: false
        height: Math.min(contentItem.implicitHeight + 2 * padding, 7 * Theme.sizeMenuRow)
        margins: Theme.space8
        modal: true
        padding: Theme.space4
        width: root.width
        y: root.height + Theme.space4

        background: Rectangle {
            border.color: Theme.hairline
            border.width: Theme.hairlineWidth
            color: Theme.overlay
            radius: Theme.radiusLg

            Shadow {}
        }
        contentItem: ListView {
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: root.highlightedIndex
            implicitHeight: contentHeight
            model: root.delegateModel
            T.ScrollBar.vertical: ScrollBar {}
        }
    }
}
