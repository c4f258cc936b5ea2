import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! A day and a time of day.
T.Popup {
    id: root

    //! Local time, 2026-11-22T09:41; empty means now.
    required property string value
    //! Where choosing starts, in the same form: the store's time, which this register's clock may not show.
    required property string start

    property date day: new Date()

    //! As people write times: 14:30, 14.30, 1430, 9:5 or 9.
    readonly property var parts: /^\s*([01]?\d|2[0-3])(?:\s*[:.h]\s*([0-5]?\d)?|([0-5]\d))?\s*$/.exec(time.text)
    //! The same as 09:05; empty when it is none.
    readonly property string timeOfDay: root.parts === null ? ""
        : root.parts[1].padStart(2, "0") + ":" + (root.parts[2] ?? root.parts[3] ?? "").padStart(2, "0")

    signal chosen(string moment)

    function accept() {
        if (root.timeOfDay === "")
            return;
        root.chosen(Qt.formatDate(root.day, "yyyy-MM-dd") + "T" + root.timeOfDay);
        root.close();
    }

    dim: false
    focus: true
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: Theme.space8
    modal: true // a press beside it closes it, and nothing else
    padding: Theme.space12
    width: 7 * Theme.touchTarget + 2 * padding

    onAboutToShow: {
        const parts = root.start.split(/[-T]/);
        root.day = new Date(Number(parts[0]), Number(parts[1]) - 1, Number(parts[2]));
        month.shown = root.day;
        time.text = parts[3];
    }

    background: Rectangle {
        border.color: Theme.hairline
        border.width: Theme.hairlineWidth
        color: Theme.overlay
        radius: Theme.radiusLg

        Shadow {}
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space8

        MonthView {
            id: month

            selected: root.day
            onChosen: day => root.day = day
        }

        RowLayout {
            spacing: Theme.space8

            TextField {
                id: time

                focus: true
                inputMethodHints: Qt.ImhTime
                invalid: root.timeOfDay === ""
                maximumLength: 8
                placeholderText: qsTr("Time")
                Layout.preferredWidth: 92
                onAccepted: root.accept()
            }

            Button {
                kind: Button.Plain
                text: qsTr("Now")
                onClicked: {
                    root.chosen("");
                    root.close();
                }
            }

            Item {
                Layout.fillWidth: true
            }

            Button {
                enabled: root.timeOfDay !== ""
                text: qsTr("Set")
                onClicked: root.accept()
            }
        }

        Label {
            color: Theme.critical
            text: qsTr("A time of day such as 14:30")
            type: Theme.caption
            visible: root.timeOfDay === ""
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
    }
}
