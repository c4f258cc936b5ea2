pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet

//! Two handles, over a histogram of ten bins if there are bars.
T.RangeSlider {
    id: root

    required property var histogram // ten numbers from 0 to 1
    required property string lowText
    required property string highText

    property bool bars: true
    readonly property real trackY: root.bars ? 64 : Theme.space16

    signal changed(real low, real high)

    implicitHeight: root.trackY + Theme.touchTarget
    implicitWidth: Theme.sizeFacetRail
    leftPadding: Theme.space24
    rightPadding: Theme.space24
    first.onPressedChanged: if (!first.pressed) root.changed(first.value, second.value)
    second.onPressedChanged: if (!second.pressed) root.changed(first.value, second.value)

    background: Item {
        Row {
            height: 48
            spacing: Theme.space2
            visible: root.bars
            width: root.availableWidth
            x: root.leftPadding

            Repeater {
                model: root.histogram

                delegate: Rectangle {
                    required property int index
                    required property real modelData
                    readonly property real middle: (index + 0.5) / root.histogram.length

                    anchors.bottom: parent.bottom
                    color: middle >= root.first.position && middle <= root.second.position
                           ? Theme.accent : Theme.borderStrong
                    height: Math.max(2, modelData * 48)
                    radius: 1
                    width: (root.availableWidth - (root.histogram.length - 1) * Theme.space2)
                           / root.histogram.length
                }
            }
        }

        Rectangle {
            color: Theme.fill
            height: Theme.space4
            radius: 2
            width: root.availableWidth
            x: root.leftPadding
            y: root.trackY - 2

            Rectangle {
                color: Theme.accent
                height: parent.height
                width: (root.second.position - root.first.position) * parent.width
                x: root.first.position * parent.width
            }
        }

        Label {
            color: Theme.textTertiary
            text: root.lowText
            type: Theme.caption
            x: root.leftPadding
            y: root.trackY + Theme.space20
        }

        Label {
            anchors.right: parent.right
            anchors.rightMargin: root.rightPadding
            color: Theme.textTertiary
            text: root.highText
            type: Theme.caption
            y: root.trackY + Theme.space20
        }
    }
    first.handle: RangeHandle {
        focused: root.first.handle.activeFocus
        text: root.lowText
        x: root.leftPadding + root.first.visualPosition * root.availableWidth - width / 2
        y: root.trackY - height / 2
    }
    second.handle: RangeHandle {
        focused: root.second.handle.activeFocus
        text: root.highText
        x: root.leftPadding + root.second.visualPosition * root.availableWidth - width / 2
        y: root.trackY - height / 2
    }
}
