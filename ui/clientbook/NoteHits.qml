pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Clients found by what was noted about them; folded away until asked for.
ColumnLayout {
    id: root

    required property NoteSearch search

    property bool unfolded: false

    signal opened(string customerId)

    spacing: 0

    Button {
        compact: true
        iconName: "note"
        kind: Button.Plain
        text: root.search.countText
        trailingIcon: root.unfolded ? "chevron-up" : "chevron-down"
        Accessible.description: qsTr("Shows the notes that were found")
        Layout.leftMargin: -Theme.space12
        onClicked: root.unfolded = !root.unfolded
    }

    WorkList {
        id: list

        clip: true
        interactive: true
        model: root.search.hits
        visible: root.unfolded
        Layout.bottomMargin: Theme.space8
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, 260)
        Accessible.name: root.search.countText
        T.ScrollBar.vertical: ScrollBar {}

        delegate: NoteHitRow {
            marked: list.activeFocus && ListView.isCurrentItem
            width: list.width
            onOpened: root.opened(customerId)
        }
    }
}
