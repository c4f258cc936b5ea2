import QtQuick
import Carnet
import Carnet.Presentation

//! What part of a history is shown: of which kind, and of which days.
Row {
    id: root

    required property TimelineFilter filter

    Button {
        id: kind

        compact: true
        iconName: "filter"
        kind: Button.Quiet
        text: root.filter.kindText
        Accessible.description: qsTr("Which activities are shown")
        Accessible.role: Accessible.ButtonMenu
        onClicked: kinds.open()

        TypeMenu {
            id: kinds

            filter: root.filter
            x: kind.width - width
            y: kind.height
        }
    }

    PeriodButton {
        heading: qsTr("Activity")
        period: root.filter.period
    }
}
