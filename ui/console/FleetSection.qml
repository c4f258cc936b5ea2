pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! How all tills are, those first that want looking after.
FocusScope {
    id: root

    required property FleetScreen fleet

    SetupPanel {
        id: panel

        anchors.fill: parent
        countText: root.fleet.countText
        title: qsTr("Tills at work")

        Notice {
            text: root.fleet.message
            tone: Notice.Caution
            visible: text !== ""
            Layout.bottomMargin: Theme.space16
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space20
            Layout.rightMargin: Theme.space20
        }

        SetupList {
            id: rows

            focus: true
            model: root.fleet.tills
            visible: root.fleet.count > 0
            Accessible.name: panel.title

            delegate: FleetRow {
                id: row

                required property int index

                marked: rows.activeFocus && rows.currentIndex === row.index
                narrow: rows.width < 720
                width: rows.width
            }

            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }

        StateMessage {
            iconName: "receipt"
            text: qsTr("A till is here once it is enrolled.")
            title: qsTr("No tills yet")
            visible: root.fleet.count === 0 && root.fleet.message === ""
            Layout.fillWidth: true
            Layout.margins: Theme.space32
        }
    }
}
