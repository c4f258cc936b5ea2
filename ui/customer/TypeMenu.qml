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

        onObjectAdded: (index, object) => root.insertItem(index, object as TypeItem)
        onObjectRemoved: (index, object) => root.removeItem(object as TypeItem)
    }
}
