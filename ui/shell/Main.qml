import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The window.
T.ApplicationWindow {
    id: root

    required property Shell shell

    property size screenSize: Qt.size(Screen.width, Screen.height)

    readonly property bool isUpright: root.screenSize.height > root.screenSize.width

    color: Theme.canvas
    // Where nothing manages windows, nothing else sees to it that all of this one is on the screen.
    height: Math.min(root.isUpright ? 1920 : 900, root.screenSize.height)
    minimumHeight: Math.min(720, root.screenSize.height)
    minimumWidth: Math.min(root.isUpright ? 720 : 1024, root.screenSize.width)
    title: root.shell.brandName === "" ? qsTr("Carnet") : qsTr("%1, Carnet").arg(root.shell.brandName)
    visible: true
    width: Math.min(root.isUpright ? 1080 : 1440, root.screenSize.width)

    AppView {
        anchors.fill: parent
        focus: true
        shell: root.shell
    }
}
