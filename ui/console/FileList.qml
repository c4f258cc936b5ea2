import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! One list of headquarters' page of a client.
Panel {
    id: root

    required property var rows // a list model
    required property Component row
    required property string emptyIcon
    required property string emptyTitle
    //! Space at both sides of a row that has none of its own.
    property real inset: Theme.space20

    bodyPadding: 1

    ListView {
        id: list

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        delegate: root.row
        model: root.rows
        Layout.bottomMargin: Theme.space4
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.leftMargin: root.inset
        Layout.rightMargin: root.inset
        Layout.topMargin: root.title === "" ? Theme.space12 : 0
        Accessible.name: root.Accessible.name
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}

        StateMessage {
            anchors.centerIn: parent
            iconName: root.emptyIcon
            title: root.emptyTitle
            visible: list.count === 0
            width: Math.min(parent.width, 400)
        }
    }
}
