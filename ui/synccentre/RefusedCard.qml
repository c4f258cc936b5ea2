pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! What headquarters did not accept, why, both sides of it, and the ways out.
Rectangle {
    id: root

    required property string gestureId
    required property string customerId
    required property string title
    required property string reason
    required property string whenText
    required property string mine
    required property string theirs
    required property string technical
    required property var rows // a list of {customerId, name, reason}
    required property string moreText
    required property bool canEdit
    required property bool canRetry
    required property bool canHand
    property bool showsDetails: false

    signal edited()
    signal retried()
    signal handed()
    signal opened()
    signal rowOpened(string customerId)
    signal discarded()

    border.color: Theme.critical
    border.width: 1
    color: Theme.surface
    implicitHeight: column.implicitHeight + 2 * Theme.space20
    radius: Theme.radiusLg
    Accessible.name: root.title + ". " + root.reason
    Accessible.role: Accessible.Grouping

    Icon {
        color: Theme.critical
        name: "error"
        x: Theme.space24
        y: Theme.space20
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.space64
        anchors.right: parent.right
        anchors.rightMargin: Theme.space24
        spacing: Theme.space12
        y: Theme.space20

        RowLayout {
            spacing: Theme.space12

            Label {
                text: root.title
                type: Theme.heading
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }

            Label {
                color: Theme.textTertiary
                text: root.whenText
                type: Theme.caption
            }
        }

        Label {
            color: Theme.textSecondary
            text: root.reason
            visible: several.count === 0
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.maximumWidth: 640
        }

        GridLayout {
            columnSpacing: Theme.space16
            columns: Theme.portrait ? 1 : 2
            rowSpacing: Theme.space8
            Layout.fillWidth: true

            Version {
                heading: qsTr("Your change")
                words: root.mine
                Layout.fillWidth: true
            }

            Version {
                heading: qsTr("At headquarters")
                visible: words !== ""
                words: root.theirs
                Layout.fillWidth: true
            }
        }

        RefusedRows {
            id: several

            moreText: root.moreText
            rows: root.rows
            visible: count > 0
            Layout.fillWidth: true
            onOpened: customerId => root.rowOpened(customerId)
        }

        Flow {
            spacing: Theme.space8
            Layout.fillWidth: true

            Button {
                text: qsTr("Edit and save again")
                visible: root.canEdit
                onClicked: root.edited()
            }

            Button {
                text: qsTr("Try again")
                visible: root.canRetry
                onClicked: root.retried()
            }

            Button {
                text: qsTr("Hand to a manager")
                visible: root.canHand
                onClicked: root.handed()
            }

            Button {
                text: qsTr("Open client")
                visible: root.customerId !== ""
                onClicked: root.opened()
            }

            Button {
                kind: Button.Quiet
                text: qsTr("Discard my change")
                onClicked: root.discarded()
            }

            Button {
                kind: Button.Quiet
                text: root.showsDetails ? qsTr("Hide details") : qsTr("Details")
                onClicked: root.showsDetails = !root.showsDetails
            }
        }

        Label {
            color: Theme.textTertiary
            text: root.technical
            type: Theme.caption
            visible: root.showsDetails
            wrapMode: Text.WrapAnywhere
            Layout.fillWidth: true
        }
    }
}
