import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The window.
T.ApplicationWindow {
    id: root

    required property Shell shell

    property size screenSize: Qt.size(Screen.width, Screen.height)

    //! Where nothing manages windows, nothing else sees to it that all of this one is on the screen.
    readonly property bool fits: root.screenSize.width >= root.minimumWidth
                                 && root.screenSize.height >= root.minimumHeight
    readonly property bool isUpright: root.screenSize.height > root.screenSize.width

    color: Theme.canvas
    height: root.fits ? Math.min(root.isUpright ? 1920 : 900, root.screenSize.height) : 900
    minimumHeight: 720
    minimumWidth: root.isUpright ? 720 : 1024
    title: root.shell.brandName === "" ? qsTr("Carnet") : qsTr("%1, Carnet").arg(root.shell.brandName)
    visible: true
    width: root.fits ? Math.min(root.isUpright ? 1080 : 1440, root.screenSize.width) : 1440

    AppView {
        anchors.fill: parent
        focus: true
        shell: root.shell
    }
}
