pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Carnet
import Carnet.Presentation

//! Navigation, the pages of the places, and the toast.
FocusScope {
    id: root

    required property Shell shell

    readonly property bool isOpen: root.visible && !root.shell.cover.isDown
    //! Keys of the whole program belong to one of its windows at a time, or to none.
    readonly property bool hasKeys: root.isOpen && root.Window.active

    anchors.fill: parent
    focus: true

    // Shortcuts do not ask whether what they stand in is visible.
    // Also while a sheet is open, which keeps the keys of the window from what lies behind it.
    AppShortcut {
        act: KeyTable.Lock
        context: Qt.ApplicationShortcut
        enabled: root.hasKeys
        onActivated: root.shell.lock()
    }
    AppShortcut {
        act: KeyTable.Undo
        context: Qt.ApplicationShortcut
        enabled: root.hasKeys && (root.shell.toast.canUndo || root.shell.toast.hasPast)
        onActivated: root.shell.toast.undoLast()
    }
    AppShortcut {
        act: KeyTable.ListKeys
        enabled: root.isOpen
        onActivated: keySheet.open()
    }
    KeyTable {
        id: keyTable
    }
    Instantiator {
        model: root.shell.places

        delegate: Shortcut {
            id: shortcut

            required property int index

            enabled: root.visible
            sequences: [keyTable.keysOfPlace(shortcut.index)]
            onActivated: root.shell.goTo(shortcut.index)
        }
    }

    NavigationBar {
        id: navigation

        anchors.bottom: parent.bottom
        height: Theme.portrait ? Theme.sizeBottomBar : parent.height
        shell: root.shell
        width: Theme.portrait ? parent.width : Theme.sizeRail
        z: 1
        onKeysWanted: keySheet.open()
    }

    Item {
        id: content

        anchors.bottom: Theme.portrait ? navigation.top : parent.bottom
        anchors.left: Theme.portrait ? parent.left : navigation.right
        anchors.right: parent.right
        anchors.top: parent.top

        Notice {
            id: warning

            anchors.left: parent.left
            anchors.right: parent.right
            radius: 0
            text: root.shell.sync.warningText
            tone: Notice.Critical
            visible: text !== ""
        }

        Item {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: warning.visible ? warning.bottom : parent.top

            KeptPage {
                id: homePlace

                isShown: root.shell.place === Shell.Home

                page: WelcomePage {
                    anchors.fill: parent
                    focus: true
                    isShown: homePlace.isShown
                    shell: root.shell
                }
            }

            KeptPage {
                id: todayPlace

                isShown: root.shell.place === Shell.Today

                page: TodayPage {
                    anchors.fill: parent
                    focus: true
                    isShown: todayPlace.isShown
                    shell: root.shell
                }
            }

            KeptPage {
                id: bookPlace

                isMade: true
                isShown: root.shell.place === Shell.Book

                page: ClientBookPage {
                    anchors.fill: parent
                    focus: true
                    isShown: bookPlace.isShown
                    shell: root.shell
                }
            }

            KeptPage {
                id: storePlace

                isShown: root.shell.place === Shell.StoreBook

                page: StoreBookPage {
                    anchors.fill: parent
                    focus: true
                    isShown: storePlace.isShown
                    shell: root.shell
                }
            }

            KeptPage {
                id: syncPlace

                isShown: root.shell.place === Shell.SyncCentre

                page: SyncCentrePage {
                    anchors.fill: parent
                    focus: true
                    isShown: syncPlace.isShown
                    shell: root.shell
                }
            }

            KeptPage {
                id: consolePlace

                //! Of the list of sections, where it stands beside them.
                readonly property real listWidth: Theme.portrait ? 0 : Theme.compact ? 216 : 224

                isShown: root.shell.place === Shell.Headquarters

                page: ConsolePage {
                    anchors.fill: parent
                    focus: true
                    isShown: consolePlace.isShown
                    listWidth: consolePlace.listWidth
                    // Its sections have something to press in every corner.
                    roomBelow: undo.visible ? undo.height + 2 * undo.inset : 0
                    shell: root.shell
                }
            }

            KeptPage {
                id: customerPlace

                isShown: root.shell.place === Shell.Customer

                page: CustomerPage {
                    anchors.fill: parent
                    focus: true
                    isShown: customerPlace.isShown
                    shell: root.shell
                }
            }
        }

        FindClientSheet {
            shell: root.shell
        }

        FollowUpSheet {
            form: root.shell.followUpForm
        }

        ReassignSheet {
            reassign: root.shell.reassign
        }

        SplitSheet {
            split: root.shell.split
        }

        ChangePinSheet {
            change: root.shell.pinChange
        }

        ExtendedLogOnSheet {
            credentials: root.shell.extendedLogOn
        }

        SignOutDialog {
            shell: root.shell
        }

        KeySheet {
            id: keySheet

            shell: root.shell
        }

        Cover {
            shell: root.shell
        }

        UndoBar {
            id: undo

            isCovered: root.shell.cover.isDown
            toast: root.shell.toast
            x: Theme.gutter + (consolePlace.isShown ? consolePlace.listWidth : 0)
        }
    }
}
