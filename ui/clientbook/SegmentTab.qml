import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! One saved filter over the cards: its name and how many clients it holds.
T.AbstractButton {
    id: root

    required property string segmentId
    required property int count
    required property bool isCurrent
    required property bool isShared
    required text

    hoverEnabled: true
    implicitWidth: Math.max(Theme.touchTarget, implicitContentWidth)
    readonly property string countText: root.count < 0 ? "" // not known
        : root.count === 1 ? qsTr("1 client") : qsTr("%1 clients").arg(root.count)

    Accessible.description: root.isShared && root.countText !== ""
        ? root.countText + ", " + qsTr("seen by everybody")
        : root.isShared ? qsTr("seen by everybody") : root.countText
    Accessible.role: Accessible.PageTab
    Accessible.selected: root.isCurrent

    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            color: root.isCurrent ? Theme.accent : Theme.borderStrong
            height: 2
            visible: root.isCurrent || root.hovered
            width: parent.width
        }

        FocusRing {
            around: Theme.radiusSm
            visible: root.visualFocus
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space8

        Icon {
            color: Theme.textTertiary
            name: "users"
            size: Theme.sizeIconInline
            visible: root.isShared
        }

        Label {
            color: root.isCurrent ? Theme.accent : root.hovered ? Theme.textPrimary : Theme.textSecondary
            text: root.text
            type: Theme.label
        }

        Label {
            color: root.isCurrent ? Theme.accent : Theme.textTertiary
            text: root.count.toLocaleString(Qt.locale(), "f", 0)
            type: Theme.label
            visible: root.count >= 0
        }
    }
}
