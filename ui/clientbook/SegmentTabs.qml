pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The saved filters over the cards, and the way to keep the filters of now.
RowLayout {
    id: root

    required property Segments segments

    function save() {
        if (!root.segments.isChanged || !root.segments.canChange)
            sheet.ask(false);
        else if (root.segments.isShared)
            confirmOverwriting.open();
        else
            root.segments.saveChanges();
    }

    spacing: Theme.space8

    ListView {
        id: tabs

        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 10000 // all tabs are measured
        clip: true
        currentIndex: root.segments.currentIndex
        highlightFollowsCurrentItem: false
        interactive: false
        model: root.segments.tabs
        orientation: ListView.Horizontal
        spacing: Theme.space24 + Theme.space4
        Layout.fillHeight: true
        Layout.fillWidth: true
        Accessible.name: qsTr("Segments")
        Accessible.role: Accessible.PageTabList

        onContentWidthChanged: arranging.restart()
        onCurrentIndexChanged: arranging.restart()
        onWidthChanged: arranging.restart()

        delegate: SegmentTab {
            id: tab

            // A tab that is cut off is in the menu instead; the current one is always in sight.
            readonly property bool fits: tab.isCurrent
                || (tab.x >= tabs.contentX && tab.x + tab.width <= tabs.contentX + tabs.width + 1)

            enabled: tab.fits
            height: tabs.height
            opacity: tab.fits ? 1 : 0
            onClicked: root.segments.choose(tab.segmentId)
        }
    }

    Button {
        id: more

        compact: true
        kind: Button.Quiet
        text: qsTr("More")
        trailingIcon: "chevron-down"
        visible: tabs.contentWidth > tabs.width + 1
        Accessible.description: qsTr("All segments")
        Accessible.role: Accessible.ButtonMenu
        onClicked: all.open()

        Menu {
            id: all

            x: more.width - width
            y: more.height

            Instantiator {
                model: root.segments.tabs

                delegate: SegmentItem {
                    onTriggered: root.segments.choose(segmentId)
                }

                onObjectAdded: (index, object) => all.insertItem(index, object as SegmentItem)
                onObjectRemoved: (index, object) => all.removeItem(object as SegmentItem)
            }
        }
    }

    Button {
        compact: true
        enabled: root.segments.canSave
        iconName: "bookmark"
        kind: Button.Quiet
        text: root.segments.isChanged && root.segments.canChange ? qsTr("Save changes")
                                                                  : qsTr("Save segment")
        onClicked: root.save()
    }

    IconButton {
        id: actions

        compact: true
        iconName: "more"
        text: qsTr("Change segment %1").arg(root.segments.currentName)
        visible: root.segments.hasCurrent
        onClicked: menu.open()

        SegmentMenu {
            id: menu

            segments: root.segments
            x: actions.width - width
            y: actions.height
            onNewRequested: sheet.ask(false)
            onRemovalRequested: confirmRemoval.open()
            onRenameRequested: sheet.ask(true)
        }
    }

    // From the first tab on if the current one is in sight then, else from that one on.
    Timer {
        id: arranging

        interval: 0
        onTriggered: {
            tabs.positionViewAtBeginning();
            if (tabs.currentItem && tabs.currentItem.x + tabs.currentItem.width > tabs.width)
                tabs.positionViewAtIndex(tabs.currentIndex, ListView.Beginning);
        }
    }

    SegmentSheet {
        id: sheet

        segments: root.segments
    }

    Dialog {
        id: confirmOverwriting

        confirmText: qsTr("Change it for everybody")
        message: qsTr("Everybody sees the segment “%1”. They will see it with these filters.")
                 .arg(root.segments.currentName)
        title: qsTr("Change a shared segment?")
        onAccepted: root.segments.saveChanges()
    }

    Dialog {
        id: confirmRemoval

        cancelText: qsTr("Keep it")
        confirmText: qsTr("Delete the segment")
        destructive: true
        message: root.segments.isShared
                 ? qsTr("Everybody loses the segment “%1”. No client changes.").arg(root.segments.currentName)
                 : qsTr("The segment “%1” goes. No client changes.").arg(root.segments.currentName)
        title: qsTr("Delete the segment?")
        onAccepted: root.segments.remove()
    }
}
