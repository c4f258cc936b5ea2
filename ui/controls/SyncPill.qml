import QtQuick
import QtQuick.Templates as T
import Carnet

//! Where the register stands with headquarters, in words; opens the details.
T.AbstractButton {
    id: root

    enum Tone { Quiet, Waiting, Offline, Problem }

    property int tone: SyncPill.Quiet

    readonly property color ink: root.tone === SyncPill.Waiting ? Theme.caution
                               : root.tone === SyncPill.Offline ? Theme.inkOnInverse
                               : root.tone === SyncPill.Problem ? Theme.critical
                                                                : Theme.textSecondary

    bottomInset: (Theme.touchTarget - Theme.sizePill) / 2
    hoverEnabled: true
    implicitHeight: Theme.touchTarget
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.space12
    rightPadding: 14
    topInset: root.bottomInset
    Accessible.description: qsTr("Opens the state of the connection to headquarters")
    Accessible.role: Accessible.Button

    background: Rectangle {
        color: root.tone === SyncPill.Waiting ? Theme.cautionSoft
             : root.tone === SyncPill.Offline ? Theme.inverse
             : root.tone === SyncPill.Problem ? Theme.criticalSoft
             : root.down || root.hovered ? Theme.pressed : Theme.fill
        radius: height / 2

        FocusRing {
            around: parent.height / 2
            visible: root.visualFocus
        }
    }
    contentItem: IconText {
        icon: root.tone === SyncPill.Waiting ? "sync"
            : root.tone === SyncPill.Offline ? "cloud-off"
            : root.tone === SyncPill.Problem ? "warning" : "cloud-ok"
        ink: root.ink
        text: root.text
        type: Theme.label
    }
}
