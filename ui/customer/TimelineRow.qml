import QtQuick
import QtQuick.Layouts
import Carnet

//! One activity on the spine of the timeline.
Item {
    id: root

    required property string activityId
    required property string title
    required property string heading
    required property string webAddress
    required property string addressText
    required property string icon
    required property string timeText
    required property string text
    required property string valuesText
    required property string author
    required property string changeText
    required property bool isPlanned
    required property bool isWaiting
    required property bool isVoided
    required property bool canVoid
    required property bool canComplete
    required property bool hasCalendarFile

    property bool unfolded: false

    readonly property bool startsMonth: ListView.section !== ListView.previousSection
    readonly property real above: root.startsMonth ? heading.height : 0

    signal voidRequested()
    signal correctionRequested()
    signal completed()
    signal calendarRequested()
    signal pageRequested()

    implicitHeight: root.above + Math.max(52, column.implicitHeight + Theme.space8 + 10)
    Accessible.description: root.valuesText
    Accessible.name: qsTr("%1, %2. %3. %4").arg(root.title).arg(root.timeText)
                     .arg(root.heading === "" ? root.text : root.heading + ". " + root.text).arg(root.author)
    Accessible.role: Accessible.ListItem

    ListView.onReused: root.unfolded = false

    MonthHeading {
        id: heading

        month: root.ListView.section
        visible: root.startsMonth
        width: root.width
    }

    Rectangle {
        color: Theme.hairline
        height: parent.height - y
        width: 1
        x: Theme.space20 + 17
        y: root.above
        Accessible.ignored: true
    }

    Rectangle {
        border.color: Theme.borderControl
        border.width: root.isPlanned ? 1 : 0
        color: root.isPlanned ? Theme.surface : Theme.fill
        height: 36
        radius: 18
        width: 36
        x: Theme.space20 - 1
        y: root.above + Theme.space8

        Icon {
            anchors.centerIn: parent
            name: root.icon
            size: Theme.space20
        }
    }

    ColumnLayout {
        id: column

        spacing: Theme.space2
        width: parent.width - x - Theme.space20
        x: Theme.space20 - 1 + 36 + 14
        y: root.above + Theme.space8

        // Not a layout: of a row that is used again, one of Qt 6.4 keeps the places of the last.
        Item {
            implicitHeight: title.implicitHeight
            Layout.fillWidth: true

            Label {
                id: title

                elide: Text.ElideRight
                text: root.title
                type: Theme.labelStrong
                width: Math.min(implicitWidth, marks.x - Theme.space8)
            }

            Label {
                anchors.baseline: title.baseline
                anchors.left: title.right
                anchors.leftMargin: Theme.space8
                anchors.right: marks.left
                anchors.rightMargin: Theme.space8
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.changeText === "" ? root.timeText
                                             : qsTr("%1, %2").arg(root.timeText).arg(root.changeText)
                type: Theme.caption
            }

            Row {
                id: marks

                anchors.right: more.visible ? more.left : parent.right
                anchors.verticalCenter: title.verticalCenter
                spacing: Theme.space8
                visible: root.isWaiting
                width: visible ? implicitWidth : 0

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.caution
                    name: "sync"
                    size: Theme.sizeIconInline
                }

                Label {
                    color: Theme.caution
                    text: qsTr("Waiting to sync")
                    type: Theme.captionStrong
                }
            }

            IconButton {
                id: more

                anchors.right: parent.right
                anchors.rightMargin: -Theme.space12
                anchors.verticalCenter: title.verticalCenter
                iconName: "more"
                iconSize: Theme.space20
                text: qsTr("What to do with this entry")
                visible: root.canVoid || root.canComplete || root.hasCalendarFile
                onClicked: menu.open()

                EntryMenu {
                    id: menu

                    canChange: root.canVoid
                    canComplete: root.canComplete
                    hasCalendarFile: root.hasCalendarFile
                    isPlanned: root.isPlanned
                    x: more.width - width
                    y: more.height
                    onCalendarRequested: root.calendarRequested()
                    onCompleted: root.completed()
                    onCorrectionRequested: root.correctionRequested()
                    onVoidRequested: root.voidRequested()
                }
            }
        }

        Label {
            color: root.isVoided ? Theme.textTertiary : Theme.textPrimary
            elide: Text.ElideRight
            text: root.heading
            type: Theme.labelStrong
            visible: text !== ""
            Layout.fillWidth: true
            Layout.maximumWidth: 640
        }

        Label {
            id: words

            color: root.isVoided ? Theme.textTertiary : Theme.textPrimary
            elide: Text.ElideRight
            maximumLineCount: root.unfolded ? 999 : 4
            text: root.text
            type: Theme.bodySmall
            visible: text !== ""
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.maximumWidth: 640
        }

        Label {
            id: noted

            color: root.isVoided ? Theme.textTertiary : Theme.textSecondary
            elide: Text.ElideRight
            maximumLineCount: root.unfolded ? 999 : 2
            text: root.valuesText
            type: Theme.caption
            visible: text !== ""
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.maximumWidth: 640
        }

        Button {
            compact: true
            iconName: "globe"
            kind: Button.Plain
            text: root.addressText
            visible: root.webAddress !== ""
            Accessible.description: qsTr("Opens the page in the browser")
            Accessible.name: root.webAddress
            Accessible.role: Accessible.Link
            Layout.leftMargin: -Theme.space12
            Layout.maximumWidth: Math.min(640, column.width)
            onClicked: root.pageRequested()
        }

        Button {
            compact: true
            iconName: "check"
            kind: Button.Plain
            text: qsTr("Took place")
            visible: root.canComplete
            Accessible.name: qsTr("Took place: %1, %2").arg(root.title).arg(root.timeText)
            Layout.leftMargin: -Theme.space12
            onClicked: root.completed()
        }

        Button {
            compact: true
            kind: Button.Plain
            text: qsTr("Show all")
            visible: (words.truncated || noted.truncated) && !root.unfolded
            Layout.leftMargin: -Theme.space12
            onClicked: root.unfolded = true
        }

        Label {
            color: Theme.textTertiary
            elide: Text.ElideRight
            text: root.author
            type: Theme.caption
            Layout.fillWidth: true
        }
    }
}
