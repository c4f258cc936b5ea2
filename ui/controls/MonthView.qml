pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! A month to choose a day from.
ColumnLayout {
    id: root

    property date selected: new Date()
    property date shown: root.selected

    readonly property int firstDayOfWeek: Theme.firstDayOfWeek
    readonly property int offset: (new Date(root.shown.getFullYear(), root.shown.getMonth(), 1).getDay()
                                   - root.firstDayOfWeek + 7) % 7 // Sunday is 0 or 7

    signal chosen(date day)

    function step(months: int) {
        root.shown = new Date(root.shown.getFullYear(), root.shown.getMonth() + months, 1);
    }

    spacing: Theme.space4

    RowLayout {
        IconButton {
            iconName: "chevron-left"
            text: qsTr("Previous month")
            onClicked: root.step(-1)
        }

        Label {
            horizontalAlignment: Text.AlignHCenter
            text: Qt.locale().standaloneMonthName(root.shown.getMonth()) + " "
                  + root.shown.getFullYear()
            type: Theme.labelStrong
            Layout.fillWidth: true
        }

        IconButton {
            iconName: "chevron-right"
            text: qsTr("Next month")
            onClicked: root.step(1)
        }
    }

    Row {
        Repeater {
            model: 7

            delegate: Label {
                required property int index

                color: Theme.textTertiary
                horizontalAlignment: Text.AlignHCenter
                text: Qt.locale().standaloneDayName((root.firstDayOfWeek + index) % 7, Locale.NarrowFormat)
                type: Theme.caption
                width: Theme.touchTarget
            }
        }
    }

    Grid {
        columns: 7

        Repeater {
            model: 6 * 7

            delegate: DayCell {
                required property int index

                day: new Date(root.shown.getFullYear(), root.shown.getMonth(), 1 + index - root.offset)
                inMonth: day.getMonth() === root.shown.getMonth()
                selected: root.selected
                onClicked: root.chosen(day)
            }
        }
    }
}
