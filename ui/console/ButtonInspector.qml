import QtQuick
import Carnet
import Carnet.Presentation

//! The button on the chosen cell: its words, its size, whether it stands out.
Rectangle {
    id: root

    required property LayoutForm form

    readonly property bool hasButton: root.form.button >= 0

    border.color: Theme.hairline
    border.width: Theme.hairlineWidth
    color: Theme.surface
    implicitHeight: inside.implicitHeight + 2 * Theme.space12
    radius: Theme.radiusLg
    Accessible.name: root.form.buttonName
    Accessible.role: Accessible.Grouping

    Label {
        anchors.fill: parent
        anchors.leftMargin: Theme.space20
        anchors.rightMargin: Theme.space20
        color: Theme.textTertiary
        text: qsTr("Choose a cell, then an operation; or drag one to the other.")
        type: Theme.bodySmall
        verticalAlignment: Text.AlignVCenter
        visible: !root.hasButton
        wrapMode: Text.Wrap
    }

    Flow {
        id: inside

        anchors.left: parent.left
        anchors.leftMargin: Theme.space20
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        opacity: root.hasButton ? 1 : 0
        enabled: root.hasButton
        spacing: Theme.space12

        Row { // one is not to stand without the other in a line of its own
            spacing: Theme.space8

            TextField {
                implicitWidth: Theme.compact ? 132 : 168
                placeholderText: root.form.buttonName
                text: root.form.buttonText
                Accessible.name: qsTr("Text of the button")
                onTextEdited: root.form.buttonText = text
            }

            IconButton {
                iconName: "close"
                kind: IconButton.Outlined
                text: qsTr("Take away")
                onClicked: root.form.takeOff()
            }
        }

        Stepper {
            label: qsTr("Width")
            lessText: qsTr("Narrower")
            moreText: qsTr("Wider")
            value: root.form.buttonColumns
            onStepped: by => root.form.growBy(by, 0)
        }

        Stepper {
            label: qsTr("Height")
            lessText: qsTr("Lower")
            moreText: qsTr("Higher")
            value: root.form.buttonRows
            onStepped: by => root.form.growBy(0, by)
        }

        Switch {
            checked: root.form.isButtonAccent
            text: qsTr("Stands out")
            onToggled: root.form.isButtonAccent = checked
        }
    }
}
