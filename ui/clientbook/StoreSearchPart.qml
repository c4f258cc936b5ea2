pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The end of a list of candidates: the same search in all stores, and whom it found there.
Item {
    id: root

    required property StoreSearch search

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        spacing: 0
        width: parent.width

        Button {
            iconName: "search"
            kind: Button.Plain
            text: qsTr("Search all stores")
            visible: root.search.isOffered
            Layout.topMargin: Theme.space8
            onClicked: root.search.search()
        }

        Label {
            color: Theme.textSecondary
            text: root.search.message
            type: Theme.bodySmall
            visible: text !== ""
            wrapMode: Text.Wrap
            Layout.bottomMargin: Theme.space8
            Layout.fillWidth: true
            Layout.topMargin: Theme.space16
            Accessible.role: Accessible.StaticText
        }

        Label {
            color: Theme.textTertiary
            text: qsTr("In other stores")
            type: Theme.caption
            visible: others.count > 0
            Layout.topMargin: Theme.space16
        }

        Repeater {
            id: others

            model: root.search.found

            delegate: ElsewhereRow {
                busy: root.search.isBusy
                Layout.fillWidth: true
                onBrought: root.search.bring(customerId)
            }
        }
    }
}
