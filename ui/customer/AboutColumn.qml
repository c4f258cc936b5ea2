pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! What is known about the client, and how to reach them.
Flickable {
    id: root

    required property CustomerScreen customer
    required property bool canEdit

    readonly property string customerId: root.customer.customerId
    property string editing: ""

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.implicitHeight + (Theme.portrait ? 0 : Theme.space20)
    contentWidth: width
    implicitHeight: column.implicitHeight
    interactive: !Theme.portrait
    T.ScrollBar.vertical: ScrollBar {}

    function takeUp() {
        if (root.customer.takenUp.attribute !== "")
            root.editing = root.customer.takenUp.attribute;
    }

    function endEditing() {
        root.editing = "";
        root.customer.takenUp.end();
    }

    Component.onCompleted: root.takeUp()
    onCustomerIdChanged: {
        root.editing = "";
        root.contentY = 0;
    }

    Connections {
        target: root.customer.takenUp

        function onBegun() {
            root.takeUp();
        }
    }

    Column {
        id: column

        spacing: Theme.space16
        width: parent.width

        Panel {
            headerHeight: 52
            title: qsTr("About %1").arg(root.customer.firstName === "" ? root.customer.name
                                                                         : root.customer.firstName)
            width: parent.width

            Repeater {
                model: root.customer.attributes

                delegate: AttributeRow {
                    canEdit: root.canEdit
                    customer: root.customer
                    editing: root.editing === key
                    onEditEnded: root.endEditing()
                    onEditRequested: root.editing = key
                }
            }

            Item {
                implicitHeight: Theme.space8
            }
        }

        ContactPanel {
            canEdit: root.canEdit
            customer: root.customer
            width: parent.width
        }

        DetailsPanel {
            canEdit: root.canEdit
            details: root.customer.details
            width: parent.width
        }
    }
}
