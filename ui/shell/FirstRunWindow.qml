import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The window of a computer that is no till yet.
T.ApplicationWindow {
    id: root

    required property FirstRun firstRun

    property size screenSize: Qt.size(Screen.width, Screen.height)

    readonly property bool isUpright: root.screenSize.height > root.screenSize.width

    color: Theme.canvas
    height: Math.min(root.isUpright ? 1920 : 900, root.screenSize.height)
    minimumHeight: Math.min(720, root.screenSize.height)
    minimumWidth: Math.min(root.isUpright ? 720 : 1024, root.screenSize.width)
    title: qsTr("Carnet")
    visible: true
    width: Math.min(root.isUpright ? 1080 : 1440, root.screenSize.width)

    Binding {
        property: "windowWidth"
        target: Theme
        value: root.width
    }
    Binding {
        property: "windowHeight"
        target: Theme
        value: root.height
    }
    Binding {
        property: "pixelRatio"
        target: Theme
        value: root.Screen.devicePixelRatio
    }

    FirstRunPage {
        anchors.fill: parent
        firstRun: root.firstRun
        focus: true
    }
}
