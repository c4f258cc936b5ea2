pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Who has an occasion this fortnight: one row of cards, or all of them.
ColumnLayout {
    id: root

    required property TodayScreen today

    property bool showsAll: false

    readonly property int columns: Math.max(1, Math.floor((root.width + Theme.space16)
                                                          / (260 + Theme.space16)))
    readonly property int shown: root.showsAll ? root.today.occasionCount
                                               : Math.min(root.columns, root.today.occasionCount)

    signal opened(string customerId)

    spacing: Theme.space8

    RowLayout {
        Layout.minimumHeight: Theme.touchTarget

        Label {
            text: qsTr("Occasions this fortnight")
            type: Theme.heading
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        Button {
            compact: true
            kind: Button.Plain
            text: root.showsAll ? qsTr("Fewer") : qsTr("All %1").arg(root.today.occasionCount)
            trailingIcon: root.showsAll ? "chevron-up" : "chevron-right"
            visible: root.today.occasionCount > root.columns
            onClicked: root.showsAll = !root.showsAll
        }
    }

    Label {
        color: Theme.textTertiary
        text: qsTr("No occasions in the next two weeks.")
        type: Theme.bodySmall
        visible: root.today.occasionCount === 0
        Layout.fillWidth: true
    }

    GridView {
        id: cards

        activeFocusOnTab: root.today.occasionCount > 0
        boundsBehavior: Flickable.StopAtBounds
        cellHeight: 204
        cellWidth: Math.floor((root.width + Theme.space16) / root.columns)
        clip: true
        interactive: false
        keyNavigationEnabled: true
        model: root.today.occasions
        visible: root.today.occasionCount > 0
        Layout.bottomMargin: -Theme.space16
        Layout.fillWidth: true
        Layout.preferredHeight: Math.ceil(root.shown / root.columns) * cellHeight
        Layout.rightMargin: -Theme.space16
        Accessible.name: qsTr("Occasions this fortnight")
        Accessible.role: Accessible.List

        onCurrentIndexChanged: if (activeFocus && currentIndex >= root.shown) root.showsAll = true

        delegate: OccasionCard {
            canSettle: root.today.canSettle
            height: cards.cellHeight - Theme.space16
            marked: cards.activeFocus && GridView.isCurrentItem
            width: cards.cellWidth - Theme.space16
            onOpened: root.opened(customerId)
            onPutOff: when => root.today.putOff(itemKey, when)
            onSettled: if (root.today.canSettle) root.today.settle(itemKey)
        }
    }
}
