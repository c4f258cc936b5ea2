pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! A few choices side by side, one of them on.
Rectangle {
    id: root

    required property list<string> choices
    property int currentIndex: 0

    signal chosen(int index)

    border.color: Theme.borderStrong
    border.width: 1
    color: Theme.surface
    implicitHeight: Theme.touchTarget
    implicitWidth: row.implicitWidth + 2 * row.anchors.margins
    radius: Theme.radiusSm
    Accessible.role: Accessible.PageTabList

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: 3
        spacing: Theme.space2

        Repeater {
            model: root.choices

            delegate: T.AbstractButton {
                id: segment

                required property int index
                required property string modelData

                checked: segment.index === root.currentIndex
                hoverEnabled: true
                implicitWidth: implicitContentWidth + leftPadding + rightPadding
                leftPadding: 14
                rightPadding: 14
                text: segment.modelData
                Layout.fillHeight: true
                Layout.fillWidth: true
                Accessible.checked: segment.checked
                Accessible.role: Accessible.RadioButton

                onClicked: root.chosen(segment.index)

                background: Rectangle {
                    color: segment.checked ? Theme.accentSoft
                         : segment.hovered ? Theme.hover : "transparent"
                    radius: Theme.space4

                    FocusRing {
                        around: parent.radius
                        visible: segment.visualFocus
                    }
                }
                contentItem: IconText {
                    ink: segment.checked ? Theme.accent : Theme.textSecondary
                    text: segment.text
                    type: Theme.label
                }
            }
        }
    }
}
