import QtQuick
import QtQuick.Layouts
import Carnet

//! An appointment on the line of the day; the present stands above the next one. One of an earlier
//! day that nobody ticked says so.
WorkRow {
    id: root

    required property int index
    required property string activityId
    required property string customerId
    required property string timeText
    required property string name
    required property string detail
    required property string missedText
    required property string initials
    required property int tint
    required property bool isPast
    required property bool isNext

    required property bool canChange
    property string nowText: ""

    readonly property bool isPale: root.isPast && root.missedText === ""

    signal putOff(string when)

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    bottomPadding: Theme.space8
    leftPadding: Theme.space20
    rightPadding: Theme.space8
    topPadding: Theme.space8 + (root.isNext ? now.height : 0)
    Accessible.description: root.missedText === "" ? root.detail
                                                   : qsTr("%1, %2").arg(root.detail).arg(root.missedText)
    Accessible.name: qsTr("%1, %2").arg(root.timeText).arg(root.name)
    Accessible.role: Accessible.ListItem
    onMenuRequested: if (root.canChange) menu.open()

    contentItem: RowLayout {
        spacing: 0

        Label {
            color: root.isPale ? Theme.textTertiary : Theme.textPrimary
            text: root.timeText
            type: Theme.label
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: 48
        }

        TickMark {
            enabled: root.canChange
            focusPolicy: Qt.NoFocus
            text: qsTr("Took place: %1").arg(root.name)
            Accessible.name: text
            Layout.alignment: Qt.AlignTop
            Layout.bottomMargin: -Theme.space12
            Layout.topMargin: -Theme.space12
            onClicked: root.settled()
        }

        ColumnLayout {
            spacing: 0
            Layout.alignment: Qt.AlignTop

            Label {
                color: root.isPale ? Theme.textTertiary : Theme.textPrimary
                elide: Text.ElideRight
                text: root.name
                type: Theme.subheading
                Layout.fillWidth: true
            }

            Label {
                color: root.isPale ? Theme.textTertiary : Theme.textSecondary
                elide: Text.ElideRight
                maximumLineCount: 2
                text: root.detail
                type: Theme.bodySmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }

            Label {
                color: Theme.critical
                text: root.missedText
                type: Theme.caption
                visible: text !== ""
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }

        Monogram {
            letters: root.initials
            opacity: root.isPale ? 0.5 : 1
            size: Theme.space40
            tint: root.tint
            visible: !Theme.compact
            Layout.leftMargin: Theme.space8
        }

        IconButton {
            enabled: root.canChange
            focusPolicy: Qt.NoFocus
            iconName: "more"
            iconSize: Theme.space20
            text: qsTr("What to do with this appointment")
            Accessible.description: root.name
            onClicked: root.menuRequested()
        }
    }

    LaterMenu {
        id: menu

        doneText: qsTr("Took place")
        x: root.width - width
        y: root.topPadding + Theme.touchTarget
        onPutOff: when => root.putOff(when)
        onSettled: root.settled()
    }

    NowLine {
        id: now

        text: root.nowText
        visible: root.isNext
        width: root.width
    }
}
