pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The numbers behind the bars.
Sheet {
    id: root

    required property SpendChart chart

    title: qsTr("Spend, 12 months")

    Label {
        color: Theme.textSecondary
        text: root.chart.summary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    ListView {
        id: rows

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.chart.table
        Layout.fillHeight: true
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}

        delegate: Item {
            id: row

            required property var modelData // {label, value}

            implicitHeight: Theme.touchTarget
            width: rows.width

            Divider {
                width: parent.width
            }

            RowLayout {
                anchors.fill: parent

                Label {
                    text: row.modelData.label
                    Layout.fillWidth: true
                }

                Label {
                    text: row.modelData.value
                    type: Theme.label
                }
            }
        }
    }
}
