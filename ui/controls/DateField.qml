pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! Day, month and year of a date people know by heart, such as a birthday; the year may be left out.
FocusScope {
    id: root

    //! 1984-02-29, or --02-29 without a year, or nothing.
    property string value: ""
    property bool yearOptional: false

    readonly property var parts: /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(root.value)
    //! What is in the fields, in the same form; "?" when a part is missing.
    readonly property string edited: day.text === "" && month.currentIndex < 0 && year.text === ""
        ? "" : day.text === "" || month.currentIndex < 0 || (year.text === "" && !root.yearOptional)
        ? "?" : (year.text === "" ? "-" : year.text.padStart(4, "0"))
                + "-" + String(month.currentIndex + 1).padStart(2, "0")
                + "-" + day.text.padStart(2, "0")

    //! As in the rail of filters.
    readonly property bool isNarrow: root.width < 240
    readonly property real inset: root.isNarrow ? Theme.space8 : 14

    signal accepted()

    implicitHeight: row.implicitHeight
    implicitWidth: row.implicitWidth

    RowLayout {
        id: row

        anchors.fill: parent
        spacing: root.isNarrow ? Theme.space4 : Theme.space8

        TextField {
            id: day

            focus: true
            inputMethodHints: Qt.ImhDigitsOnly
            leftPadding: root.inset
            maximumLength: 2
            placeholderText: qsTr("Day")
            rightPadding: root.inset
            text: root.parts ? Number(root.parts[3]) : ""
            validator: RegularExpressionValidator { regularExpression: /^(0?[1-9]|[12]\d|3[01])?$/ }
            Layout.preferredWidth: root.isNarrow ? 2 * root.inset + 28 * Theme.textScale : 56
            onAccepted: root.accepted()
        }

        Choice {
            id: month

            currentIndex: root.parts ? Number(root.parts[2]) - 1 : -1
            model: Array.from({ length: 12 }, (unused, index) =>
                              Qt.locale().standaloneMonthName(index, Locale.ShortFormat))
            leftPadding: Theme.space12
            placeholderText: qsTr("Month")
            rightPadding: Theme.space16 + Theme.sizeIconSmall
            Layout.fillWidth: true
            Layout.minimumWidth: root.isNarrow ? 0 : 94
            Layout.preferredWidth: 104
        }

        TextField {
            id: year

            inputMethodHints: Qt.ImhDigitsOnly
            leftPadding: root.inset
            maximumLength: 4
            placeholderText: qsTr("Year")
            rightPadding: root.inset
            text: root.parts && root.parts[1] !== "-" ? root.parts[1] : ""
            validator: RegularExpressionValidator { regularExpression: /^\d{0,4}$/ }
            Layout.preferredWidth: root.isNarrow ? 2 * root.inset + 38 * Theme.textScale : 66
            onAccepted: root.accepted()
        }
    }
}
