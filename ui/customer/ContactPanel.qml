pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Phone numbers, addresses and links.
Panel {
    id: root

    required property CustomerScreen customer
    required property bool canEdit

    property string editing: ""
    property bool adding: false

    title: qsTr("Contact")
    actions: Button {
        compact: true
        iconName: "plus"
        kind: Button.Plain
        text: qsTr("Add")
        visible: root.canEdit && !root.adding
        Accessible.name: qsTr("Add a way to reach %1").arg(root.customer.name)
        onClicked: root.adding = true
    }

    Repeater {
        model: root.adding ? 1 : 0

        delegate: ContactForm {
            customer: root.customer
            Layout.bottomMargin: Theme.space8
            Layout.fillWidth: true
            onFinished: root.adding = false
        }
    }

    Repeater {
        model: root.customer.contactPoints

        delegate: ContactRow {
            canEdit: root.canEdit
            customer: root.customer
            editing: root.editing === pointId
            onEditEnded: root.editing = ""
            onEditRequested: root.editing = pointId
        }
    }

    Item {
        implicitHeight: Theme.space8
    }
}
