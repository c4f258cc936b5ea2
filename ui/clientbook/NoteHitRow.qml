import QtQuick
import QtQuick.Layouts
import Carnet

//! A client and the words of the note that was found.
WorkRow {
    id: root

    required property int index
    required property string noteId
    required property string customerId
    required property string name
    required property string excerpt

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    bottomPadding: Theme.space8
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    topPadding: Theme.space8
    Accessible.description: root.excerpt
    Accessible.name: root.name
    Accessible.role: Accessible.ListItem

    contentItem: ColumnLayout {
        spacing: 0

        Label {
            elide: Text.ElideRight
            text: root.name
            type: Theme.subheading
            Layout.fillWidth: true
        }

        Label {
            color: Theme.textSecondary
            elide: Text.ElideRight
            maximumLineCount: 2
            text: root.excerpt
            type: Theme.bodySmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }

    Divider {
        width: parent.width
    }
}
