import QtQuick
import QtQuick.Templates as T
import Carnet

//! A month to choose a day from, as 2026-03-21.
T.Popup {
    id: root

    signal chosen(string day)

    dim: false
    focus: true
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: Theme.space8
    modal: true // a press beside it closes it, and nothing else
    padding: Theme.space12
    width: 7 * Theme.touchTarget + 2 * padding

    background: Rectangle {
        border.color: Theme.hairline
        border.width: Theme.hairlineWidth
        color: Theme.overlay
        radius: Theme.radiusLg

        Shadow {}
    }
    contentItem: MonthView {
        onChosen: day => {
            root.chosen(Qt.formatDate(day, "yyyy-MM-dd"));
            root.close();
        }
    }
}
