pragma ComponentBehavior: Bound

import QtQuick
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
