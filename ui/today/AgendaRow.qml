import QtQuick
import QtQuick.Layouts
import Carnet

//! An appointment on the line of the day; the present stands above the next one.
WorkRow {
    id: root

    required property int index
    required property string activityId
    required property string customerId
    required property string timeText
    required property string name
    required property string detail
    required property string initials
    required property int tint
    required property bool isPast
    required property bool isNext

    property string nowText: ""

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    bottomPadding: Theme.space8
    leftPadding: Theme.space20
    rightPadding: Theme.space20
    topPadding: Theme.space8 + (root.isNext ? now.height : 0)
    Accessible.description: root.detail
    Accessible.name: qsTr("%1, %2").arg(root.timeText).arg(root.name)
    Accessible.role: Accessible.ListItem

    contentItem: RowLayout {
        spacing: Theme.space12

        Label {
            color: root.isPast ? Theme.textTertiary : Theme.textPrimary
            text: root.timeText
            type: Theme.label
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: 48
        }

        Rectangle {
            border.color: root.isPast ? Theme.borderControl : Theme.accent
            border.width: root.isPast ? 0 : 2
            color: root.isPast ? Theme.fill : Theme.surface
            implicitHeight: Theme.space12
            implicitWidth: Theme.space12
            radius: width / 2
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.space4
            Accessible.ignored: true
        }

        ColumnLayout {
            spacing: 0

            Label {
                color: root.isPast ? Theme.textTertiary : Theme.textPrimary
                elide: Text.ElideRight
                text: root.name
                type: Theme.subheading
                Layout.fillWidth: true
            }

            Label {
                color: root.isPast ? Theme.textTertiary : Theme.textSecondary
                elide: Text.ElideRight
                text: root.detail
                type: Theme.bodySmall
                Layout.fillWidth: true
            }
        }

        Monogram {
            letters: root.initials
            opacity: root.isPast ? 0.5 : 1
            size: Theme.space40
            tint: root.tint
        }
    }

    NowLine {
        id: now

        text: root.nowText
        visible: root.isNext
        width: root.width
    }
}
