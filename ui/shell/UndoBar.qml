import QtQuick
import Carnet
import Carnet.Presentation

//! Shows the toast of the view model and tells it when a hand is on it.
Toast {
    id: root

    required property UndoToast toast

    canUndo: root.toast.canUndo
    isTrouble: root.toast.isTrouble
    opacity: root.toast.isVisible ? 1 : 0
    text: root.toast.text
    visible: opacity > 0

    onHeldChanged: root.toast.hold(root.held)
    onUndone: root.toast.undo()

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motionMedium
        }
    }
}
