pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! All choices of a facet that has more of them than it shows beside the list.
Sheet {
    id: root

    required property BookScreen book

    readonly property MoreChoices more: root.book.moreChoices

    title: root.more.title

    onAboutToShow: {
        root.more.open();
        search.focus = true;
    }
    onClosed: root.more.close()

    footer: [
        Item {
            Layout.fillWidth: true
        },
        Button {
            kind: Button.Filled
            text: qsTr("Show %1").arg(root.book.countText)
            onClicked: root.close()
        }
    ]

    SearchField {
        id: search

        focus: true
        placeholderText: qsTr("Name")
        text: root.more.searchText
        Layout.fillWidth: true
        Keys.onDownPressed: choices.forceActiveFocus(Qt.TabFocusReason)
        onTextEdited: root.more.searchText = text
    }

    Label {
        color: Theme.textTertiary
        text: qsTr("Nobody is called that.")
        visible: root.more.isNoMatch
        Layout.fillWidth: true
    }

    ListView {
        id: choices

        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        keyNavigationEnabled: true
        model: root.more.choices
        reuseItems: true
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.gutter
        Layout.rightMargin: -Theme.gutter
        Accessible.name: root.more.title
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}

        delegate: FacetRow {
            required property string value
            required property string label
            required property bool isChecked
            required initials
            required tint

            checked: isChecked
            leftPadding: Theme.gutter
            text: label
            width: choices.width
            onClicked: root.book.toggleChoice(root.more.facetKey, value)
        }

        Keys.onReturnPressed: (choices.currentItem as FacetRow)?.clicked()
        Keys.onSpacePressed: (choices.currentItem as FacetRow)?.clicked()
    }
}
