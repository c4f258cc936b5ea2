pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! Which kind of activity the timeline shows, with how many there are of each.
Menu {
    id: root

    required property TimelineFilter filter

    Instantiator {
        model: root.filter.kinds

        delegate: TypeItem {
            onTriggered: root.filter.chooseKind(value)
        }

        // Above what may stand there in any case.
        onObjectAdded: (index, object) => root.insertItem(index, object as TypeItem)
        onObjectRemoved: (index, object) => root.removeItem(object as TypeItem)
    }

    MenuItem {
        checkable: true
        checked: root.filter.isWide
        height: visible ? implicitHeight : 0
        text: qsTr("Purchases and follow-ups among all")
        visible: root.filter.canWiden
        onTriggered: root.filter.isWide = !root.filter.isWide
    }
}
