pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! A field of an activity: what is noted in it, and its editor when it is pressed.
Item {
    id: root

    required property string key
    required property string label
    required property string type
    required property string valueText
    required property string editText
    required property bool multiple
    required property bool isRequired
    required property bool isFlawed
    required property var options // a list of {value, text, checked}

    required property FieldEntries entries

    property string refusal: ""

    readonly property string title: root.valueText !== "" ? qsTr("%1: %2").arg(root.label).arg(root.valueText)
                                  : root.isRequired ? qsTr("%1, needed").arg(root.label) : root.label

    implicitHeight: button.implicitHeight
    implicitWidth: Math.min(button.implicitWidth, Theme.sizeCardMin)

    Button {
        id: button

        anchors.fill: parent
        checked: root.valueText !== ""
        compact: true
        iconName: root.isFlawed ? "error" : root.valueText !== "" ? "check" : "plus"
        kind: Button.Choice
        text: root.title
        Accessible.description: root.isFlawed ? root.entries.flawText : ""
        onClicked: editing.open()
    }

    T.Popup {
        id: editing

        dim: false
        focus: true
        implicitHeight: contentHeight
        margins: Theme.space8
        modal: true
        padding: 0
        width: Theme.sizeCardMin + Theme.space64
        y: root.height
        onAboutToShow: root.refusal = ""
        onClosed: button.forceActiveFocus(Qt.PopupFocusReason)

        background: Rectangle {
            color: Theme.overlay
            radius: Theme.radiusMd

            Shadow {
                radius: Theme.radiusMd
            }
        }

        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            // Made when it is seen: its field takes the focus then.
            Repeater {
                model: editing.opened ? 1 : 0

                delegate: AttributeEditor {
                    editText: root.editText
                    label: root.label
                    multiple: root.multiple
                    options: root.options
                    refusal: root.refusal
                    type: root.type
                    unit: ""
                    yearOptional: false
                    Layout.fillWidth: true
                    onCancelled: editing.close()
                    onSaved: text => {
                        root.refusal = root.entries.set(root.key, text);
                        if (root.refusal === "")
                            editing.close();
                    }
                }
            }
        }
    }
}
