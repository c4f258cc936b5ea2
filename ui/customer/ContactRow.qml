pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! One way to reach the client, edited in place.
ColumnLayout {
    id: root

    required property string pointId
    required property string icon
    required property string value
    required property string purpose
    required property string consent

    required property bool canEdit
    required property bool editing
    property string refusal: ""

    signal editRequested()
    signal editEnded()
    signal removed()
    signal consentGiven(string answer)
    signal submitted(string text)

    spacing: 0
    Layout.fillWidth: true

    onEditingChanged: root.refusal = ""

    Divider {
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.space12
        visible: !root.editing
        Layout.fillWidth: true
        Layout.minimumHeight: 54

        Icon {
            name: root.icon
            size: Theme.sizeIconSmall
        }

        ColumnLayout {
            spacing: 0

            Label {
                text: root.value
                type: Theme.bodySmall
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.purpose
                type: Theme.caption
                visible: text !== ""
                Layout.fillWidth: true
            }
        }

        ConsentMark {
            consent: root.consent
        }

        IconButton {
            id: more

            compact: true
            iconName: "more"
            iconSize: Theme.space20
            text: qsTr("What to do with %1").arg(root.value)
            visible: root.canEdit
            Layout.leftMargin: -Theme.space8
            Layout.rightMargin: -Theme.space12
            onClicked: menu.open()

            ContactMenu {
                id: menu

                consent: root.consent
                x: more.width - width
                y: more.height
                onAnswered: answer => root.consentGiven(answer)
                onEditRequested: root.editRequested()
                onRemoveRequested: root.removed()
            }
        }
    }

    Repeater {
        model: root.editing ? 1 : 0

        delegate: AttributeEditor {
            editText: root.value
            label: root.purpose
            multiple: false
            options: []
            refusal: root.refusal
            type: "text"
            unit: ""
            yearOptional: false
            Layout.bottomMargin: Theme.space4
            Layout.fillWidth: true
            Layout.leftMargin: -14
            Layout.rightMargin: -14
            Layout.topMargin: Theme.space4
            onCancelled: root.editEnded()
            onSaved: text => root.submitted(text)
        }
    }
}
