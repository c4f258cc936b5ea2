import QtQuick
import Carnet

//! A list grouped by month. Rows draw the heading of their month themselves, by the attached
//! section properties; one more stays at the top. Section delegates are not used: Qt 6.4 reuses
//! them with the month of the client before.
ListView {
    id: root

    section.property: "section"

    MonthHeading {
        month: root.currentSection
        visible: root.count > 0 && root.contentY > root.originY
        width: root.width
    }
}
