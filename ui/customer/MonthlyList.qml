import QtQuick
import Carnet

//! A list grouped by month with a heading that stays. Without ComponentBehavior: Bound, because
//! ListView of Qt 6.4 cannot make bound section headings.
ListView {
    id: root

    section.labelPositioning: ViewSection.CurrentLabelAtStart | ViewSection.InlineLabels
    section.property: "section"

    section.delegate: MonthHeading {
        width: ListView.view.width
    }
}
