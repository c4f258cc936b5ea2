import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Who is signed in, how the screen looks to them, and the way out.
Menu {
    id: root

    required property Shell shell

    //! The list of keys is to be shown.
    signal keysWanted()

    width: 300

    T.MenuItem {
        enabled: false
        implicitHeight: 84
        text: root.shell.associateName

        contentItem: RowLayout {
            spacing: Theme.space12

            Monogram {
                letters: root.shell.associateInitials
                size: Theme.space40
                tint: root.shell.associateTint
                Layout.leftMargin: Theme.space12
            }

            ColumnLayout {
                spacing: 0

                Label {
                    elide: Text.ElideRight
                    text: root.shell.associateName
                    type: Theme.titleSmall
                    Layout.fillWidth: true
                }

                Label {
                    color: Theme.textTertiary
                    elide: Text.ElideRight
                    text: root.shell.storeName
                    type: Theme.caption
                    Layout.fillWidth: true
                }

                Label {
                    color: Theme.textTertiary
                    elide: Text.ElideRight
                    text: root.shell.registerText
                    type: Theme.caption
                    Layout.fillWidth: true
                }
            }
        }
    }

    T.MenuSeparator {
        padding: Theme.space4

        contentItem: Divider {}
    }

    MenuItem {
        iconName: root.shell.preferences.theme === "dark" ? "sun" : "moon"
        text: root.shell.preferences.theme === "dark" ? qsTr("Light theme") : qsTr("Dark theme")
        onTriggered: root.shell.preferences.theme
                     = root.shell.preferences.theme === "dark" ? "light" : "dark"
    }

    MenuItem {
        iconName: "eye"
        text: root.shell.preferences.textScale > 1.2 ? qsTr("Normal text")
            : root.shell.preferences.textScale > 1 ? qsTr("Largest text") : qsTr("Larger text")
        onTriggered: root.shell.preferences.textScale
                     = root.shell.preferences.textScale > 1.2 ? 1
                     : root.shell.preferences.textScale > 1 ? 1.3 : 1.15
    }

    MenuItem {
        iconName: root.shell.preferences.reducedMotion ? "check" : "clock"
        text: qsTr("Less movement")
        Accessible.checked: root.shell.preferences.reducedMotion
        onTriggered: root.shell.preferences.reducedMotion = !root.shell.preferences.reducedMotion
    }

    T.MenuSeparator {
        padding: Theme.space4

        contentItem: Divider {}
    }

    MenuItem {
        iconName: "keyboard"
        text: qsTr("Keyboard shortcuts")
        onTriggered: root.keysWanted()
    }

    MenuItem {
        iconName: "edit"
        text: qsTr("Change PIN")
        onTriggered: root.shell.pinChange.begin()
    }

    MenuItem {
        iconName: "user"
        text: qsTr("Barcodes and cards")
        visible: root.shell.extendedLogOn.isOffered
        onTriggered: root.shell.extendedLogOn.begin()
    }

    MenuItem {
        iconName: "lock"
        shortcutText: qsTr("Ctrl L")
        text: qsTr("Lock the till")
        onTriggered: root.shell.lock()
    }

    MenuItem {
        iconName: "sign-out"
        text: qsTr("Sign out")
        onTriggered: root.shell.leaveTill()
    }
}
