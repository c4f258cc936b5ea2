import QtQuick
import QtQuick.Layouts
import Carnet

//! A white surface with a hairline and a heading; what stands in it is its content.
Rectangle {
    id: root

    property string title: ""
    property real headerHeight: Theme.space48
    property real bodyPadding: Theme.space20
    property alias actions: actionRow.data
    default property alias content: body.data

    border.color: Theme.hairline
    border.width: Theme.hairlineWidth
    color: Theme.surface
    implicitHeight: header.height + body.implicitHeight + 1
    implicitWidth: Theme.sizeCardMin
    radius: Theme.radiusLg
    Accessible.name: root.title
    Accessible.role: Accessible.Grouping

    // Anchors outside, one layout inside: nested layouts of Qt 6.4 miss what changes while hidden.
    RowLayout {
        id: header

        anchors.left: parent.left
        anchors.leftMargin: Theme.space20
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        height: visible ? root.headerHeight : 0
        spacing: Theme.space8
        visible: root.title !== ""

        Label {
            elide: Text.ElideRight
            text: root.title
            type: Theme.heading
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        Row {
            id: actionRow
        }
    }

    ColumnLayout {
        id: body

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 1
        anchors.left: parent.left
        anchors.leftMargin: root.bodyPadding
        anchors.right: parent.right
        anchors.rightMargin: root.bodyPadding
        anchors.top: header.bottom
        spacing: 0
    }
}
