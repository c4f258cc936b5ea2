pragma ComponentBehavior: Bound

import QtQuick
import QtCharts
import Carnet
import Carnet.Presentation

//! Spend over twelve months as bars from zero.
ChartCard {
    id: root

    required property SpendChart chart

    summary: root.chart.summary

    Label {
        id: heading

        color: Theme.textSecondary
        text: qsTr("Spend, 12 months")
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
        text: qsTr("Show the spend as a table")
        visible: root.chart.hasData
        onClicked: table.open()
    }

    SpendTable {
        id: table

        entries: root.chart.table
        summary: root.chart.summary
        title: heading.text
    }

    Row {
        id: figures

        anchors.top: heading.bottom
        spacing: Theme.space8
        visible: root.chart.hasData
        x: Theme.space16

        Label {
            id: total

            text: root.chart.totalText
            type: Theme.metric
        }

        Label {
            anchors.baseline: total.baseline
            color: Theme.textSecondary
            text: root.chart.changeText
            type: Theme.caption
            visible: total.width + figures.spacing + implicitWidth <= root.width - 2 * figures.x
        }
    }

    ChartView {
        id: view

        anchors.bottom: months.top
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        anchors.top: figures.bottom
        animationOptions: ChartView.NoAnimation
        antialiasing: true
        backgroundColor: "transparent"
        backgroundRoundness: 0
        legend.visible: false
        margins.bottom: 0
        margins.left: 0
        margins.right: 0
        margins.top: 0
        plotArea: Qt.rect(0, Theme.space4, width, Math.max(0, height - Theme.space4))
        visible: root.chart.hasData
        Accessible.ignored: true

        BarSeries {
            axisX: BarCategoryAxis {
                categories: Array.from({ length: root.chart.months.length }, (unused, index) => String(index))
                gridVisible: false
                visible: false
            }
            axisY: ValuesAxis {
                gridVisible: false
                max: root.chart.axisMaximum
                min: 0
                visible: false
            }
            barWidth: 0.58

            BarSet {
                borderColor: "transparent"
                borderWidth: 0
                color: Theme.chartColors[0]
                values: Array.from(root.chart.amounts)
            }
        }
    }

    Row {
        id: months

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space8
        anchors.left: view.left
        anchors.right: view.right
        visible: root.chart.hasData

        Repeater {
            model: root.chart.months

            delegate: Label {
                required property string modelData

                required property int index

                color: Theme.textTertiary
                horizontalAlignment: Text.AlignHCenter
                // Every other one where they would run into each other.
                text: index % 2 === 0 || width >= Theme.space12 * Theme.textScale ? modelData : ""
                type: Theme.micro
                width: months.width / root.chart.months.length
            }
        }
    }

    Label {
        anchors.centerIn: parent
        color: Theme.textTertiary
        text: qsTr("No purchases in twelve months")
        type: Theme.bodySmall
        visible: !root.chart.hasData
    }
}
