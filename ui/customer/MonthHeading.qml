import QtQuick
import Carnet

//! The heading of a month; it covers what scrolls under it.
Rectangle {
    id: root

    required property string month

    color: Theme.surface
    height: words.implicitHeight + Theme.space12 + 2
    z: 2

    Label {
        id: words

        color: Theme.textSecondary
        text: root.month
        type: Theme.labelStrong
        x: Theme.space20 - 1
        y: Theme.space8 + 2
        Accessible.role: Accessible.Heading
    }
}
