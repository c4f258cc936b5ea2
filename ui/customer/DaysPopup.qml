import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! Days of one's own choice, from one to another.
T.Popup {
    id: root

    required property string fromDay
    required property string toDay

    property string refusal: ""

    //! Nothing at either end is no period; it ends one that is on.
    readonly property bool canAccept: from.edited !== "?" && to.edited !== "?"
                                      && from.edited + to.edited + root.fromDay + root.toDay !== ""

    signal chosen(string from, string to)

    function accept() {
        if (root.canAccept)
            root.chosen(from.edited, to.edited);
    }

    dim: false
    focus: true
    implicitHeight: days.implicitHeight + topPadding + bottomPadding
    margins: Theme.space8
    modal: true // a press beside it closes it, and nothing else
    padding: Theme.space16
    width: Theme.sizeCardMin

    onAboutToShow: root.refusal = ""

    background: Rectangle {
        border.color: Theme.hairline
        border.width: Theme.hairlineWidth
        color: Theme.overlay
        radius: Theme.radiusLg

        Shadow {}
    }

    ColumnLayout {
        id: days

        anchors.fill: parent
        spacing: Theme.space12

        Field {
            label: qsTr("From")
            Layout.fillWidth: true

            DateField {
                id: from

                focus: true
                value: root.fromDay
                Layout.fillWidth: true
                onAccepted: root.accept()
            }
        }

        Field {
            label: qsTr("To")
            Layout.fillWidth: true

            DateField {
                id: to

                value: root.toDay
                Layout.fillWidth: true
                onAccepted: root.accept()
            }
        }

        Label {
            color: Theme.critical
            text: root.refusal
            type: Theme.caption
            visible: text !== ""
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }

        Button {
            enabled: root.canAccept
            text: qsTr("Show these days")
            Layout.fillWidth: true
            onClicked: root.accept()
        }
    }
}
