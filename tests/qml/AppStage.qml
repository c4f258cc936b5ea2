pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The app on doubles of the view models, for a ScreenCase to work on.
Item {
    id: root

    property AppView view: null
    readonly property Shell shell: root.view ? root.view.shell : null

    //! Moves a pixel, so that a frame comes in any case.
    function pulse() {
        pulsing.visible = !pulsing.visible;
    }

    //! What lies over the page, or is on its way there or away.
    function popups() {
        return Array.from(root.T.Overlay.overlay.children).filter(popup => popup.visible);
    }

    //! Where that is, and \a item, and how far it has faded in.
    function places(item) {
        return root.popups().concat(item || []).map(shape => {
            const at = shape.mapToItem(null, 0, 0, shape.width, shape.height);
            return [at.x, at.y, at.width, at.height, shape.opacity];
        });
    }

    function raise() {
        root.view = app.createObject(root, {}) as AppView;
        root.view.forceActiveFocus();
    }

    function strike() {
        root.view.destroy();
        root.view = null;
    }

    height: 900
    width: 1440

    Rectangle {
        id: pulsing

        color: Theme.canvas
        height: 1
        width: 1
        z: 1
    }

    Component {
        id: app

        AppView {
            anchors.fill: parent

            shell: Shell {}
        }
    }
}
