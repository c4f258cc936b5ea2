import QtQuick
import Carnet

//! A block where text will stand, breathing while it is awaited.
Rectangle {
    id: root

    color: Theme.skeleton
    implicitHeight: 14
    implicitWidth: 120
    radius: Theme.space4
    Accessible.ignored: true

    SequentialAnimation on color {
        loops: Animation.Infinite
        running: root.visible && !Theme.reducedMotion

        ColorAnimation {
            duration: Theme.skeletonLoopDuration / 2
            from: Theme.skeleton
            to: Theme.skeletonSheen
        }
        ColorAnimation {
            duration: Theme.skeletonLoopDuration / 2
            from: Theme.skeletonSheen
            to: Theme.skeleton
        }
    }
}
