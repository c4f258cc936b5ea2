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

    ContactForm {
        visible: root.adding
        Layout.bottomMargin: Theme.space8
        Layout.fillWidth: true
        onCancelled: root.adding = false
        onSubmitted: (kind, value, purpose) => {
            refusal = root.customer.addContactPoint(kind, value, purpose);
            if (refusal !== "")
                return;
            clear();
            root.adding = false;
        }
    }

    Repeater {
        model: root.customer.contactPoints

        delegate: ContactRow {
            canEdit: root.canEdit
            editing: root.editing === pointId
            onConsentGiven: answer => root.customer.setConsent(pointId, answer)
            onEditEnded: root.editing = ""
            onEditRequested: root.editing = pointId
            onRemoved: root.customer.removeContactPoint(pointId)
            onSubmitted: text => {
                refusal = root.customer.saveContactPoint(pointId, text);
                if (refusal === "")
                    root.editing = "";
            }
        }
    }

    Item {
        implicitHeight: Theme.space8
    }
}
