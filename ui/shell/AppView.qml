pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! Everything inside the window: signing in, or the house behind it.
FocusScope {
    id: root

    required property Shell shell
    readonly property bool isSigningIn: root.shell.place === Shell.SigningIn

    onIsSigningInChanged: idle.isOver = false

    Binding {
        property: "dark"
        target: Theme
        value: root.shell.preferences.theme === "dark"
    }
    Binding {
        property: "reducedMotion"
        target: Theme
        value: root.shell.preferences.reducedMotion
    }
    Binding {
        property: "textScale"
        target: Theme
        value: root.shell.preferences.textScale
    }
    Binding {
        property: "firstDayOfWeek"
        target: Theme
        value: root.shell.firstDayOfWeek
    }
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
        value: Screen.devicePixelRatio
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }

    // A Repeater of one, because a Loader of Qt 6.4 refuses bound components.
    Repeater {
        model: root.isSigningIn ? 1 : 0

        delegate: SignInPage {
            anchors.fill: parent
            focus: true
            preferences: root.shell.preferences
            signIn: root.shell.signIn
            sync: root.shell.sync
            brandName: root.shell.brandName
        }
    }

    // The house is made while somebody types her PIN, a little of it in every frame, and is there
    // when she is in. It goes with her: the next person finds nothing of it.
    Later {
        anchors.fill: parent
        isExpected: root.isSigningIn ? idle.isOver : true
        isShown: !root.isSigningIn
        opacity: root.shell.cover.isDown ? 0 : 1 // nothing of it is drawn, or read aloud
        properties: ({
                shell: root.shell
            })
        source: "House.qml"
    }

    Timer {
        id: idle

        property bool isOver: false

        interval: 0
        running: root.isSigningIn && !root.shell.signIn.isPreparing && !idle.isOver
        onTriggered: idle.isOver = true
    }
}
