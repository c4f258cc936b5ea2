pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Shows the toast of the view model and tells it when a hand is on it. Lies over sheets as well:
//! what was done is taken back also while the next form is open. Never takes the focus by itself.
T.Popup {
    id: root

    required property UndoToast toast
    //! Nothing of what was done is for the eyes of whoever stands there.
    property bool isCovered: false
    //! How far from its parent's lower corner.
    property real inset: Theme.space20

    //! A sheet from below has its buttons where the bar would be.
    readonly property bool isOverSheet: {
        const overlay = T.Overlay.overlay;
        const shapes = overlay ? Array.from(overlay.visibleChildren) : [];
        return shapes.some(shape => shape.width === overlay.width && shape.height < overlay.height
                                    && shape.height > overlay.height / 2);
    }

    closePolicy: T.Popup.NoAutoClose
    focus: false
    implicitHeight: bar.implicitHeight
    implicitWidth: bar.implicitWidth
    visible: root.toast.isVisible && !root.isCovered
    y: root.isOverSheet ? root.inset : parent.height - root.height - root.inset
    z: 0.5 // over sheets, under the cover

    enter: Transition {
        NumberAnimation {
            duration: Theme.motionMedium
            from: 0
            property: "opacity"
            to: 1
        }
    }
    exit: Transition {
        NumberAnimation {
            duration: Theme.motionMedium
            from: 1
            property: "opacity"
            to: 0
        }
    }

    Toast {
        id: bar

        anchors.fill: parent
        canUndo: root.toast.canUndo
        isTrouble: root.toast.isTrouble
        text: root.toast.text

        onHeldChanged: root.toast.hold(bar.held)
        onUndone: root.toast.undo()
    }
}
