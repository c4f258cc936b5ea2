import QtQuick

//! A list of things to do, as high as it needs; arrows move in it.
ListView {
    id: root

    activeFocusOnTab: root.count > 0
    boundsBehavior: Flickable.StopAtBounds
    implicitHeight: contentHeight
    interactive: false
    keyNavigationEnabled: true
    Accessible.role: Accessible.List
}
