import QtQuick
import QtQuick.Templates as T
import Carnet

T.ScrollBar {
    id: root

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    minimumSize: 0.06
    padding: 2
    visible: root.policy !== T.ScrollBar.AlwaysOff && root.size < 1

    contentItem: Rectangle {
        color: root.pressed ? Theme.textTertiary : Theme.borderControl
        implicitHeight: 6
        implicitWidth: 6
        opacity: root.active ? 0.75 : 0
        radius: 3

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.motionMedium
            }
        }
    }
}
