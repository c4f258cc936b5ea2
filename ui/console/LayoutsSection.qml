pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The screen layouts, or the one that is being designed.
FocusScope {
    id: root

    required property LayoutsScreen layouts
    required property bool isShown

    readonly property bool isDesigning: root.layouts.form.isOpen

    AppShortcut {
        act: KeyTable.New
        enabled: root.isShown && !root.isDesigning
        onActivated: root.layouts.form.beginNew()
    }

    SetupPanel {
        id: panel

        addText: qsTr("Add layout")
        anchors.fill: parent
        countText: root.layouts.countText
        title: qsTr("What tills show")
        visible: !root.isDesigning
        onAdded: root.layouts.form.beginNew()

        SetupList {
            id: rows

            focus: !root.isDesigning
            model: root.layouts.layouts
            visible: root.layouts.count > 0
            Accessible.name: panel.title

            delegate: SetupRow {
                id: row

                required property int index
                required property string useText

                marked: rows.activeFocus && rows.currentIndex === row.index
                width: rows.width
                onEdited: root.layouts.edit(row.index)

                Button {
                    compact: true
                    iconName: "users"
                    text: row.useText
                    Accessible.name: qsTr("Who shows %1: %2").arg(row.name).arg(row.useText)
                    onClicked: root.layouts.assign(row.index)
                }
            }

            onOpened: row => root.layouts.edit(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }

        StateMessage {
            iconName: "grid"
            text: qsTr("A layout puts the buttons that people need before them when they have signed in. Without one, they begin with their client book.")
            title: qsTr("No screen layouts yet")
            visible: root.layouts.count === 0
            Layout.fillWidth: true
            Layout.margins: Theme.space32
        }
    }

    LayoutDesigner {
        anchors.fill: parent
        focus: root.isDesigning
        form: root.layouts.form
        isShown: root.isShown && root.isDesigning
        visible: root.isDesigning
    }

    LayoutUseSheet {
        use: root.layouts.use
    }
}
