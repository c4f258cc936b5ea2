import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! A day and a time of day.
T.Popup {
    id: root

    //! Local time, 2026-11-22T09:41; empty means now.
    required property string value

    property date day: new Date()

    signal chosen(string moment)

    function accept() {
        if (!time.acceptableInput)
            return;
        root.chosen(Qt.formatDate(root.day, "yyyy-MM-dd") + "T" + time.text);
        root.close();
    }

    focus: true
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: Theme.space8
    padding: Theme.space12
    width: 7 * Theme.touchTarget + 2 * padding

    onAboutToShow: {
        const start = root.value === "" ? new Date() : new Date(root.value);
        root.day = start;
        month.shown = start;
        time.text = Qt.formatTime(start, "HH:mm");
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
                invalid: !acceptableInput
                placeholderText: qsTr("Time")
                validator: RegularExpressionValidator {
                    regularExpression: /^([01]\d|2[0-3]):[0-5]\d$/
                }
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
                text: qsTr("Set")
                onClicked: root.accept()
            }
        }
    }
}
