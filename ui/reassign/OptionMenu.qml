pragma ComponentBehavior: Bound

import QtQuick
import Carnet

//! One of several, from a list model: value, text, isChosen.
Menu {
    id: root

    required property var options // a list model

    signal chosen(string value)

    Instantiator {
        model: root.options

        delegate: OptionEntry {
            onTriggered: root.chosen(value)
        }

        onObjectAdded: (index, object) => root.insertItem(index, object as OptionEntry)
        onObjectRemoved: (index, object) => root.removeItem(object as OptionEntry)
    }
}
