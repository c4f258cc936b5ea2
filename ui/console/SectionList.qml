pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The sections of the console: a column beside them, or rows above them in portrait.
Item {
    id: root

    required property ConsoleScreen screen

    //! Scrolls until an entry is in sight.
    function reveal(entry: Item) {
        const at = entries.y + entry.y;
        page.contentY = Math.max(at + entry.height + Theme.space12 - page.height,
                                 Math.min(page.contentY, at - Theme.space12));
    }

    //! There are many, and a laptop shows them all: a little closer where they would not fit.
    readonly property real rowHeight: {
        const room = page.height - heading.height - 2 * Theme.space12;
        const rows = Math.max(1, repeater.count);
        return Math.max(Theme.space40, Math.min(Theme.touchTarget, Math.floor(room / rows)));
    }

    implicitHeight: entries.implicitHeight + 2 * Theme.space12
    Accessible.name: qsTr("Headquarters")
    Accessible.role: Accessible.PageTabList

    // More sections than a small screen is high.
    Flickable {
        id: page

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: root.implicitHeight
        contentWidth: width
        interactive: contentHeight > height
        T.ScrollBar.vertical: ScrollBar {}

        Flow {
            id: entries

            spacing: Theme.portrait ? Theme.space4 : 0
            width: page.width - x - Theme.space12
            x: Theme.portrait ? Theme.gutter - Theme.space12 : Theme.space12
            y: Theme.space12

            Label {
                id: heading

                bottomPadding: Theme.space4
                color: Theme.textTertiary
                leftPadding: Theme.space12
                text: qsTr("Headquarters")
                type: Theme.caption
                visible: !Theme.portrait
                width: entries.width
            }

            Repeater {
                id: repeater

                model: root.screen.sections

                delegate: SectionItem {
                    id: entry

                    required property string section
                    required property bool isCurrent

                    checked: entry.isCurrent
                    height: Theme.portrait ? implicitHeight : root.rowHeight
                    width: Theme.portrait ? implicitWidth : entries.width
                    onActiveFocusChanged: {
                        if (entry.activeFocus)
                            root.reveal(entry);
                    }
                    onClicked: root.screen.choose(entry.section)
                }
            }
        }
    }

    Divider {
        anchors.right: parent.right
        height: parent.height
        visible: !Theme.portrait
        width: Theme.hairlineWidth
    }

    Divider {
        anchors.bottom: parent.bottom
        visible: Theme.portrait
        width: parent.width
    }
}
