pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The stores of the retailer.
FocusScope {
    id: root

    required property StoresScreen stores
    required property bool isShown

    AppShortcut {
        act: KeyTable.New
        enabled: root.isShown && !sheet.visible && !startSheet.visible
        onActivated: root.stores.form.beginNew()
    }

    SetupPanel {
        id: panel

        addText: qsTr("Add store")
        anchors.fill: parent
        countText: root.stores.countText
        title: qsTr("Stores and what they hold")
        onAdded: root.stores.form.beginNew()

        SetupList {
            id: rows

            focus: true
            model: root.stores.stores
            visible: root.stores.count > 0
            Accessible.name: panel.title

            delegate: SetupRow {
                id: row

                required property int index
                required property string number
                required property string placeText
                required property string tillsText
                required property bool hasOwnStart

                detail: row.placeText
                marked: rows.activeFocus && rows.currentIndex === row.index
                width: rows.width
                onEdited: root.stores.edit(row.index)

                Tag {
                    text: qsTr("Own defaults")
                    tone: Tag.Accent
                    visible: row.hasOwnStart
                }

                Tag {
                    text: row.number
                }

                Label {
                    color: Theme.textSecondary
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignRight
                    text: row.tillsText
                    type: Theme.bodySmall
                    Layout.preferredWidth: 72
                }

                IconButton {
                    iconName: "add-client"
                    text: qsTr("Defaults for new clients of %1").arg(row.name)
                    onClicked: root.stores.editStart(row.index)
                }
            }

            onOpened: row => root.stores.edit(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }

        SetupRow {
            detail: root.stores.everyStoresStart
            implicitHeight: height
            marked: false
            name: qsTr("New clients of every store")
            visible: root.stores.count > 0
            Layout.bottomMargin: 1
            Layout.fillWidth: true
            Layout.leftMargin: 1
            Layout.rightMargin: 1
            onEdited: root.stores.start.begin("")
        }

        StateMessage {
            iconName: "location"
            text: qsTr("Add the first one; tills are enrolled for it after that.")
            title: qsTr("No stores yet")
            visible: root.stores.count === 0
            Layout.fillWidth: true
            Layout.margins: Theme.space32
        }
    }

    NewRow {
        form: root.stores.form
        list: rows
    }

    StoreSheet {
        id: sheet

        store: root.stores.form
    }

    CustomerTemplateSheet {
        id: startSheet

        preset: root.stores.start
    }
}
