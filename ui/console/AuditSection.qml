pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Who did what, newest first: filtered, page by page, and written into a file.
FocusScope {
    id: root

    required property AuditScreen audit

    Flow {
        id: filters

        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.gutter
        anchors.top: parent.top
        anchors.topMargin: Theme.space16
        spacing: Theme.space8

        FilterChoice {
            options: root.audit.people
            shownText: root.audit.personText
            Accessible.description: qsTr("Whose changes are shown")
            onFiltered: value => root.audit.choosePerson(value)
        }

        FilterChoice {
            options: root.audit.stores
            shownText: root.audit.storeText
            Accessible.description: qsTr("Changes of which store are shown")
            onFiltered: value => root.audit.chooseStore(value)
        }

        FilterChoice {
            options: root.audit.kinds
            shownText: root.audit.kindText
            Accessible.description: qsTr("What kind of changes are shown")
            onFiltered: value => root.audit.chooseKind(value)
        }

        FilterChoice {
            options: root.audit.outcomes
            shownText: root.audit.outcomeText
            Accessible.description: qsTr("Changes of which outcome are shown")
            onFiltered: value => root.audit.chooseOutcome(value)
        }

        PeriodButton {
            heading: qsTr("Log")
            period: root.audit.period
        }

        Button {
            compact: true
            kind: Button.Plain
            text: qsTr("Show everything")
            visible: root.audit.isFiltered
            onClicked: root.audit.showAll()
        }

        Button {
            compact: true
            iconName: "export"
            kind: Button.Plain
            text: qsTr("Export as CSV")
            visible: !root.audit.isExporting
            onClicked: root.audit.exportAll()
        }

        Button {
            compact: true
            busy: true
            kind: Button.Plain
            text: qsTr("%1. Stop").arg(root.audit.exportText)
            visible: root.audit.isExporting
            onClicked: root.audit.stopExport()
        }
    }

    Notice {
        id: notice

        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.gutter
        anchors.top: filters.bottom
        anchors.topMargin: visible ? Theme.space12 : 0
        height: visible ? implicitHeight : 0
        text: root.audit.message
        tone: Notice.Caution
        visible: text !== ""
    }

    Button {
        id: again

        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.top: notice.bottom
        anchors.topMargin: visible ? Theme.space12 : 0
        height: visible ? implicitHeight : 0
        text: qsTr("Try again")
        visible: notice.visible
        onClicked: root.audit.refresh()
    }

    ListView {
        id: rows

        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter - Theme.space12
        anchors.right: parent.right
        anchors.rightMargin: Theme.gutter - Theme.space12
        anchors.top: again.bottom
        anchors.topMargin: Theme.space8
        bottomMargin: Theme.space16
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        focus: true
        keyNavigationEnabled: true
        model: root.audit.entries
        Accessible.name: qsTr("Entries of the audit log")
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}

        // The next page is asked for before the end of this one is seen.
        onContentYChanged: if (contentHeight - contentY < 3 * height) root.audit.showMore()

        delegate: AuditRow {
            required property int index

            marked: rows.activeFocus && rows.currentIndex === index
            width: rows.width
            onToggled: {
                rows.currentIndex = index;
                root.audit.toggle(entryId);
            }
        }

        Keys.onReturnPressed: {
            const row = rows.currentItem as AuditRow;
            if (row !== null)
                root.audit.toggle(row.entryId);
        }
        Keys.onSpacePressed: event => {
            const row = rows.currentItem as AuditRow;
            if (row !== null)
                root.audit.toggle(row.entryId);
            event.accepted = row !== null;
        }

        StateMessage {
            anchors.centerIn: parent
            iconName: "history"
            title: root.audit.isLoading ? qsTr("Headquarters looks into its log")
                 : root.audit.isFiltered ? qsTr("Nothing of this kind happened")
                                         : qsTr("Nothing has happened yet")
            visible: rows.count === 0 && root.audit.message === ""
            width: Math.min(parent.width, 400)
        }
    }
}
