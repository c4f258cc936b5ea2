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
