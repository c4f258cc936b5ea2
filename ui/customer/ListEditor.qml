pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! The values of a fixed list, one or several of them chosen.
ValueEditor {
    id: root

    required property bool multiple
    required property var options // a list of {value, text, checked}

    function clearOthers(chosen: int) {
        for (let i = 0; !root.multiple && i < repeater.count; ++i)
            if (i !== chosen)
                (repeater.itemAt(i) as ListOption).checked = false;
    }

    implicitHeight: Math.min(column.implicitHeight, 5.5 * Theme.touchTarget)
    implicitWidth: column.implicitWidth

    onSubmitted: {
        const chosen = [];
        for (let i = 0; i < repeater.count; ++i) {
            const option = repeater.itemAt(i) as ListOption;
            if (option.checked)
                chosen.push(option.value);
        }
        root.saved(chosen.join("|"));
    }

    Flickable {
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight
        contentWidth: width
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column

            spacing: 0
            width: parent.width

            Repeater {
                id: repeater

                model: root.options

                delegate: ListOption {
                    required property var modelData // {value, text, checked}
                    required property int index

                    checked: modelData.checked
                    focus: index === 0
                    round: !root.multiple
                    text: modelData.text
                    value: modelData.value
                    Layout.fillWidth: true
                    onClicked: root.clearOthers(index)
                }
            }
        }
    }
}
