pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! A line that is one of a long list: what is typed narrows the list, which stands below it.
Field {
    id: root

    required property string value
    required property var choices // a list of {value, text} that fit what is typed

    signal edited(string text)

    function open() {
        list.currentIndex = root.choices.findIndex(choice => choice.value === root.value);
        popup.open();
        list.positionViewAtIndex(list.currentIndex, ListView.Center);
    }

    function pick(row: int) {
        popup.close();
        if (row >= 0 && row < list.count)
            root.edited(root.choices[row].value);
    }

    TextField {
        id: line

        invalid: root.error !== ""
        text: root.value
        Layout.fillWidth: true
        Accessible.name: root.label

        Keys.onDownPressed: popup.opened ? list.incrementCurrentIndex() : root.open()
        Keys.onEscapePressed: event => {
            event.accepted = popup.opened;
            popup.close();
        }
        Keys.onReturnPressed: event => {
            event.accepted = popup.opened;
            if (popup.opened)
                root.pick(list.currentIndex < 0 && list.count === 1 ? 0 : list.currentIndex);
        }
        Keys.onUpPressed: list.decrementCurrentIndex()
        onActiveFocusChanged: {
            if (!activeFocus)
                popup.close();
        }
        onPressed: root.open()
        onTextEdited: {
            root.edited(text);
            list.currentIndex = -1;
            popup.open();
        }

        T.Popup {
            id: popup

            closePolicy: T.Popup.CloseOnPressOutsideParent
            height: Math.min(list.contentHeight + 2 * padding, 7 * Theme.sizeMenuRow)
            margins: Theme.space8
            padding: Theme.space4
            width: line.width

            onAboutToShow: {
                const room = line.Window.height - line.mapToItem(null, 0, line.height).y;
                y = room > height + Theme.space12 ? line.height + Theme.space4 : -height - Theme.space4;
            }

            background: Rectangle {
                border.color: Theme.hairline
                border.width: Theme.hairlineWidth
                color: Theme.overlay
                radius: Theme.radiusLg

                Shadow {}
            }

            ListView {
                id: list

                anchors.fill: parent
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                implicitHeight: contentHeight
                model: root.choices
                Accessible.name: root.label
                Accessible.role: Accessible.List
                T.ScrollBar.vertical: ScrollBar {}

                delegate: MenuItem {
                    id: choice

                    required property int index
                    required property var modelData // {value, text}

                    checkable: true
                    checked: choice.modelData.value === root.value
                    focusPolicy: Qt.NoFocus // the line keeps it: without it the list closes
                    highlighted: choice.index === list.currentIndex
                    text: choice.modelData.text
                    width: list.width
                    onClicked: root.pick(choice.index)
                }
            }
        }
    }
}
