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

    readonly property TakenUp takenUp: root.customer.takenUp

    function takeUp() {
        if (!root.takenUp.isContact)
            return;
        root.adding = root.takenUp.pointId === "";
        root.editing = root.takenUp.pointId;
    }

    function endEditing() {
        root.adding = false;
        root.editing = "";
        root.takenUp.end();
    }

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

    Component.onCompleted: root.takeUp()

    Connections {
        target: root.takenUp

        function onBegun() {
            root.takeUp();
        }
    }

    Repeater {
        model: root.adding ? 1 : 0

        delegate: ContactForm {
            city: root.takenUp.city
            country: root.takenUp.country
            customer: root.customer
            description: root.takenUp.description
            extension: root.takenUp.extension
            isPrivate: root.takenUp.isPrivate
            kind: root.takenUp.kind
            postalCode: root.takenUp.postalCode
            purpose: root.takenUp.purpose
            street: root.takenUp.street
            Layout.bottomMargin: Theme.space8
            Layout.fillWidth: true
            onFinished: root.endEditing()
        }
    }

    Repeater {
        model: root.customer.contactPoints

        delegate: ContactRow {
            canEdit: root.canEdit
            customer: root.customer
            editing: root.editing === pointId
            onEditEnded: root.endEditing()
            onEditRequested: root.editing = pointId
        }
    }

    Item {
        implicitHeight: Theme.space8
    }
}
