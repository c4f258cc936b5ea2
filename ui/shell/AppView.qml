pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! Everything inside the window: signing in, or the house behind it.
FocusScope {
    id: root

    required property Shell shell

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

    // Repeaters of one, because a Loader of Qt 6.4 refuses bound components.
    Repeater {
        model: root.shell.place === Shell.SigningIn ? 1 : 0

        delegate: SignInPage {
            anchors.fill: parent
            focus: true
            preferences: root.shell.preferences
            signIn: root.shell.signIn
            brandName: root.shell.brandName
        }
    }

    Repeater {
        model: root.shell.place === Shell.SigningIn ? 0 : 1

        delegate: House {
            anchors.fill: parent
            focus: true
            shell: root.shell
        }
    }
}
