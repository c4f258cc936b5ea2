import QtQuick
import Carnet
import Carnet.Presentation

//! Of which days a history is shown.
Button {
    id: root

    required property string heading //!< of the history, since a page may show two
    required property PeriodFilter period

    compact: true
    iconName: "calendar"
    kind: Button.Quiet
    text: root.period.text
    Accessible.description: qsTr("Entries of which days are shown")
    Accessible.name: root.heading + ", " + root.text
    Accessible.role: Accessible.ButtonMenu
    onClicked: periods.open()

    OptionMenu {
        id: periods

        options: root.period.periods
        x: root.width - width
        y: root.height
        onChosen: value => {
            if (value === "own")
                days.open();
            else
                root.period.choose(value);
        }
    }

    DaysPopup {
        id: days

        fromDay: root.period.fromDay
        toDay: root.period.toDay
        x: root.width - width
        y: root.height
        onChosen: (from, to) => {
            days.refusal = root.period.chooseDays(from, to);
            if (days.refusal === "")
                days.close();
        }
    }
}
