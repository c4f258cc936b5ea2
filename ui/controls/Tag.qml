import QtQuick
import Carnet

//! A short fact that is not a button.
Rectangle {
    id: root

    enum Tone { Neutral, Accent, Brass, Positive, Caution, Critical, Info }

    property int tone: Tag.Neutral
    property alias iconName: inside.icon
    property alias text: inside.text

    readonly property var grounds: [Theme.fill, Theme.accentSoft, Theme.brassSoft,
        Theme.positiveSoft, Theme.cautionSoft, Theme.criticalSoft, Theme.infoSoft]
    readonly property var inks: [Theme.textSecondary, Theme.accent, Theme.brass, Theme.positive,
        Theme.caution, Theme.critical, Theme.info]

    color: root.grounds[root.tone]
    implicitHeight: Theme.sizeTag
    implicitWidth: inside.implicitWidth + 2 * Theme.space8
    radius: Theme.space4

    IconText {
        id: inside

        anchors.centerIn: parent
        iconSize: Theme.sizeIconInline
        ink: root.inks[root.tone]
        spacing: Theme.space4
        type: Theme.captionStrong
        width: Math.min(implicitWidth, root.width - 2 * Theme.space8)
    }
}
