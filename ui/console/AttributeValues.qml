pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! The values of a list, in their order and in one language at a time.
ColumnLayout {
    id: root

    required property var values // a list model
    required property list<string> languages // short names
    required property int language
    required property string errorText
    property string hint: ""

    property bool isAdding: false

    signal languageChosen(int index)
    signal added()
    signal removed(int row)
    signal moved(int row, int by)
    signal written(int row, string text)

    spacing: Theme.space8

    RowLayout {
        spacing: Theme.space8
        Layout.fillWidth: true

        Label {
            elide: Text.ElideRight
            text: qsTr("Values of the list")
            type: Theme.subheading
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        SegmentedControl {
            choices: root.languages
            currentIndex: root.language
            Accessible.name: qsTr("Language of the values")
            onChosen: index => root.languageChosen(index)
        }
    }

    Repeater {
        id: lines

        model: root.values

        delegate: RowLayout {
            id: line

            required property int index
            required property string label

            spacing: Theme.space4
            Layout.fillWidth: true

            TextField {
                text: line.label
                Layout.fillWidth: true
                Accessible.name: qsTr("Value %1").arg(line.index + 1)
                Component.onCompleted: {
                    if (root.isAdding)
                        forceActiveFocus(Qt.TabFocusReason);
                }
                onTextEdited: root.written(line.index, text)
            }

            IconButton {
                enabled: line.index > 0
                iconName: "chevron-up"
                text: qsTr("Move %1 up").arg(line.label)
                onClicked: root.moved(line.index, -1)
            }

            IconButton {
                enabled: line.index < lines.count - 1
                iconName: "chevron-down"
                text: qsTr("Move %1 down").arg(line.label)
                onClicked: root.moved(line.index, 1)
            }

            IconButton {
                iconName: "close"
                text: qsTr("Delete %1").arg(line.label)
                onClicked: root.removed(line.index)
            }
        }
    }

    Label {
        color: Theme.critical
        text: root.errorText
        type: Theme.caption
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }

    Label {
        color: Theme.textSecondary
        text: root.hint
        type: Theme.caption
        visible: text !== "" && root.errorText === ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Button {
        compact: true
        iconName: "plus"
        text: qsTr("Add value")
        onClicked: {
            root.isAdding = true;
            root.added();
            root.isAdding = false;
        }
    }
}
