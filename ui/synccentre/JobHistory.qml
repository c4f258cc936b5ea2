pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! What the distribution jobs of headquarters brought to this register, newest first.
Panel {
    id: root

    required property QtObject arrivals

    // Summed here: layouts of Qt 6.4 miss heights that change while they arrange themselves.
    implicitHeight: root.headerHeight + list.implicitHeight
                    + (rows.count === 0 ? nothing.implicitHeight + Theme.space20 : Theme.space8)
    title: qsTr("Job history")

    Column {
        id: list

        Layout.fillWidth: true

        Repeater {
            id: rows

            model: root.arrivals

            delegate: Item {
                id: row

                required property string numberText
                required property string name
                required property string whenText
                required property string rowsText
                required property bool isWhole

                readonly property string stateText: row.isWhole ? qsTr("Done") : qsTr("Running")

                height: Theme.sizeTableRow
                width: list.width
                Accessible.name: row.numberText + " " + row.name + ", " + row.stateText + ", " + row.whenText + ", " + row.rowsText
                Accessible.role: Accessible.ListItem

                Divider {
                    width: parent.width
                }

                Label {
                    id: number

                    anchors.baseline: name.baseline
                    color: Theme.textTertiary
                    text: row.numberText
                    type: Theme.bodySmall
                    width: Theme.space48
                }

                Label {
                    id: name

                    anchors.left: number.right
                    anchors.right: mark.left
                    anchors.rightMargin: Theme.space8
                    elide: Text.ElideRight
                    text: row.name
                    type: Theme.label
                    y: Theme.space8
                }

                Label {
                    anchors.left: number.right
                    anchors.right: amount.left
                    anchors.rightMargin: Theme.space8
                    anchors.top: name.bottom
                    color: Theme.textTertiary
                    elide: Text.ElideRight
                    text: row.whenText
                    type: Theme.caption
                }

                IconText {
                    id: mark

                    anchors.right: parent.right
                    anchors.verticalCenter: name.verticalCenter
                    icon: row.isWhole ? "check" : "sync"
                    iconSize: Theme.sizeIconInline
                    ink: row.isWhole ? Theme.positive : Theme.info
                    text: row.stateText
                    type: Theme.captionStrong
                }

                Label {
                    id: amount

                    anchors.right: parent.right
                    anchors.top: name.bottom
                    color: Theme.textTertiary
                    text: row.rowsText
                    type: Theme.caption
                }
            }
        }
    }

    Label {
        id: nothing

        color: Theme.textTertiary
        text: qsTr("What headquarters sends appears here, job by job.")
        type: Theme.bodySmall
        visible: rows.count === 0
        wrapMode: Text.Wrap
        Layout.bottomMargin: Theme.space20
        Layout.fillWidth: true
    }
}
