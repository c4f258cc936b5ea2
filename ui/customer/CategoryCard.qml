pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtCharts
import Carnet
import Carnet.Presentation

//! What the client spends on, as a ring with its own legend.
ChartCard {
    id: root

    required property CategoryChart chart

    //! The words come first where there is no room for the ring beside them.
    readonly property bool hasRing: root.width >= 100 + 2 * Theme.space16 + 112 * Theme.textScale

    summary: root.chart.summary

    Label {
        id: heading

        color: Theme.textSecondary
        text: qsTr("Categories")
        type: Theme.caption
        width: root.width - x - asTable.width
        wrapMode: Text.Wrap
        x: Theme.space16
        y: 14
    }

    IconButton {
        id: asTable

        anchors.right: parent.right
        compact: true
        iconName: "list"
        iconSize: Theme.sizeIconSmall
        text: qsTr("Show the categories as a table")
        visible: root.chart.hasData
        onClicked: table.open()
    }

    SpendTable {
        id: table

        entries: root.chart.table
        summary: root.chart.summary
        title: heading.text
    }

    RowLayout {
        id: body

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space12
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        anchors.top: heading.bottom
        anchors.topMargin: Theme.space8
        spacing: Theme.space12
        visible: root.chart.hasData

        ChartView {
            animationOptions: ChartView.NoAnimation
            antialiasing: true
            backgroundColor: "transparent"
            backgroundRoundness: 0
            implicitHeight: 88
            implicitWidth: 88
            legend.visible: false
            margins.bottom: 0
            margins.left: 0
            margins.right: 0
            margins.top: 0
            plotArea: Qt.rect(0, 0, width, height)
            visible: root.hasRing
            Layout.alignment: Qt.AlignVCenter
            Accessible.ignored: true

            PieSeries {
                id: series

                holeSize: 0.68
                size: 1
            }
        }

        ColumnLayout {
            spacing: 0
            Layout.alignment: Qt.AlignVCenter

            Repeater {
                id: legend

                model: root.chart.slices

                delegate: LegendRow {
                    ring: series
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.min(22 * Theme.textScale, body.height / legend.count)
                }
            }
        }
    }

    Label {
        anchors.centerIn: parent
        color: Theme.textTertiary
        text: qsTr("No purchases to group yet")
        type: Theme.bodySmall
        visible: !root.chart.hasData
    }
}
