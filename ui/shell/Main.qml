import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The window.
T.ApplicationWindow {
    id: root

    required property Shell shell

    //! Where nothing manages windows, nothing else sees to it that all of this one is on the screen.
    readonly property bool fits: Screen.width >= root.minimumWidth
                                 && Screen.height >= root.minimumHeight

    color: Theme.canvas
    height: root.fits ? Math.min(900, Screen.height) : 900
    minimumHeight: 720
    minimumWidth: 1024
    title: root.shell.brandName === "" ? qsTr("Carnet") : qsTr("%1, Carnet").arg(root.shell.brandName)
    visible: true
    width: root.fits ? Math.min(1440, Screen.width) : 1440

    AppView {
        anchors.fill: parent
        focus: true
        shell: root.shell
    }
}
