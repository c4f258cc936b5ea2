import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The window.
T.ApplicationWindow {
    id: root

    required property Shell shell

    color: Theme.canvas
    height: 900
    minimumHeight: 720
    minimumWidth: 1024
    title: root.shell.brandName === "" ? qsTr("Carnet") : qsTr("%1, Carnet").arg(root.shell.brandName)
    visible: true
    width: 1440

    AppView {
        anchors.fill: parent
        focus: true
        shell: root.shell
    }
}
