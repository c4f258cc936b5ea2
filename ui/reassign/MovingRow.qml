import QtQuick
import QtQuick.Layouts
import Carnet

//! A client who changes hands, what goes along, and what can be done about her alone.
Item {
    id: root

    required property string customerId
    required property string name
    required property string initials
    required property int tint
    required property string detail
    required property bool isProblem

    property alias actions: actionRow.data

    implicitHeight: Math.max(Theme.space48 + Theme.space8, words.implicitHeight + Theme.space16)
    Accessible.description: root.detail
    Accessible.name: root.name
    Accessible.role: Accessible.ListItem

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space12

        Monogram {
            letters: root.initials
            size: Theme.space32
            tint: root.tint
        }

        ColumnLayout {
            id: words

            spacing: 0

            Label {
                elide: Text.ElideRight
                text: root.name
                type: Theme.label
                Layout.fillWidth: true
            }

            Label {
                color: root.isProblem ? Theme.critical : Theme.brass
                text: root.detail
                type: Theme.caption
                visible: text !== ""
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }

        Row {
            id: actionRow
        }
    }
}
