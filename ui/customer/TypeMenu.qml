pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! Which kind of activity the timeline shows.
Menu {
    id: root

    required property CustomerScreen customer

    property string currentName: ""

    MenuItem {
        checkable: true
        checked: root.customer.timelineFilter === ""
        text: qsTr("All types")
        onTriggered: root.customer.timelineFilter = ""
    }

    Instantiator {
        model: root.customer.activityTypes

        delegate: TypeItem {
            checked: root.customer.timelineFilter === typeId
            onCheckedChanged: if (checked) root.currentName = name
            onTriggered: root.customer.timelineFilter = typeId
        }

        onObjectAdded: (index, object) => root.insertItem(index + 1, object as TypeItem)
        onObjectRemoved: (index, object) => root.removeItem(object as TypeItem)
    }
}
