import QtQuick
import QtQuick.Layouts
import Carnet

//! Days of one's own choice, beside the usual windows of a date.
ColumnLayout {
    id: root

    required property string fromDay
    required property string toDay

    property bool open: root.fromDay !== "" || root.toDay !== ""

    //! One end has a year and the other has none, which is no range.
    readonly property bool isMixed: from.edited.length > 1 && to.edited.length > 1
                                    && from.edited.startsWith("--") !== to.edited.startsWith("--")
    readonly property int mostDays: 366 // all come round in a year

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
            invalid: Number(days.text) > root.mostDays
            maximumLength: 3
            validator: IntValidator { bottom: 0 }
            Layout.preferredWidth: 64
            Accessible.name: qsTr("Next days")
            onAccepted: {
                if (days.invalid)
                    return;
                root.nextChosen(String(Number(days.text)));
                days.clear();
            }
        }

        Label {
            text: qsTr("days")
        }
    }

    Label {
        color: Theme.critical
        text: qsTr("%1 days at most").arg(root.mostDays)
        type: Theme.caption
        visible: root.open && days.invalid
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gutter
        Layout.rightMargin: Theme.space24
        Accessible.role: Accessible.AlertMessage
    }

    Field {
        label: qsTr("From")
        visible: root.open
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gutter
        Layout.rightMargin: Theme.space24

        DateField {
            id: from

            value: root.fromDay
            yearOptional: true
            Layout.fillWidth: true
            onAccepted: if (apply.enabled) apply.clicked()
        }
    }

    Field {
        label: qsTr("To")
        visible: root.open
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gutter
        Layout.rightMargin: Theme.space24

        DateField {
            id: to

            value: root.toDay
            yearOptional: true
            Layout.fillWidth: true
            onAccepted: if (apply.enabled) apply.clicked()
        }
    }

    Label {
        color: root.isMixed ? Theme.critical : Theme.textTertiary
        text: root.isMixed ? qsTr("Give both days a year, or neither.")
                           : qsTr("Without a year: these days of every year.")
        type: Theme.caption
        visible: root.open
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gutter
        Layout.rightMargin: Theme.space24
        Accessible.role: root.isMixed ? Accessible.AlertMessage : Accessible.StaticText
    }

    Button {
        id: apply

        compact: true
        // Nothing at either end is no filter; it ends one that is on.
        enabled: from.edited !== "?" && to.edited !== "?" && !root.isMixed
                 && from.edited + to.edited + root.fromDay + root.toDay !== ""
        text: qsTr("Show these days")
        visible: root.open
        Layout.leftMargin: Theme.gutter
        onClicked: root.daysChosen(from.edited, to.edited)
    }
}
