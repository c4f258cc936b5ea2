import QtQuick
import QtQuick.Layouts
import Carnet

//! Something that comes later than today.
WorkRow {
    id: root

    required property int index
    required property string itemKey
    required property string customerId
    required property string whenText
    required property string what

    implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight)
    leftPadding: Theme.space20
    rightPadding: Theme.space20
    Accessible.description: root.whenText
    Accessible.name: root.what
    Accessible.role: Accessible.ListItem

    contentItem: RowLayout {
        spacing: Theme.space12

        Label {
            elide: Text.ElideRight
            text: root.what
            Layout.fillWidth: true
        }

        Label {
            color: Theme.textSecondary
            text: root.whenText
            type: Theme.caption
        }
    }
}
