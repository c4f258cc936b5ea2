import QtQuick
import QtQuick.Layouts
import Carnet

//! Days of one's own choice, beside the usual windows of a date.
ColumnLayout {
    id: root

    required property string fromDay
    required property string toDay

    property bool open: root.fromDay !== "" || root.toDay !== ""

    signal nextChosen(string days)
    signal daysChosen(string from, string to)

    spacing: Theme.space8

    Button {
        compact: true
        kind: Button.Plain
        text: qsTr("Other days")
        trailingIcon: root.open ? "chevron-up" : "chevron-down"
        Layout.leftMargin: Theme.gutter - Theme.space12
        onClicked: root.open = !root.open
    }

    RowLayout {
        spacing: Theme.space8
        visible: root.open
        Layout.leftMargin: Theme.gutter

        Label {
            text: qsTr("Next")
        }

        TextField {
            id: days

            inputMethodHints: Qt.ImhDigitsOnly
            maximumLength: 3
            validator: IntValidator { bottom: 0 }
            Layout.preferredWidth: 64
            Accessible.name: qsTr("Next days")
            onAccepted: {
                root.nextChosen(String(Math.min(Number(days.text), 366))); // all come round in a year
                days.clear();
            }
        }

        Label {
            text: qsTr("days")
        }
    }

    Field {
        label: qsTr("From")
        visible: root.open
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gutter
        Layout.rightMargin: Theme.space12

        DateField {
            id: from

            value: root.fromDay
            Layout.fillWidth: true
            onAccepted: apply.clicked()
        }
    }

    Field {
        label: qsTr("To")
        visible: root.open
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gutter
        Layout.rightMargin: Theme.space12

        DateField {
            id: to

            value: root.toDay
            Layout.fillWidth: true
            onAccepted: apply.clicked()
        }
    }

    Button {
        id: apply

        compact: true
        enabled: from.edited !== "?" && to.edited !== "?"
        text: qsTr("Show these days")
        visible: root.open
        Layout.leftMargin: Theme.gutter
        onClicked: root.daysChosen(from.edited, to.edited)
    }
}
