import QtQuick
import QtQuick.Layouts
import Carnet

//! One attribute: whether the card shows it, what it holds, and whether client books filter by it.
OrderedRow {
    id: root

    required property string attributeId
    required property string iconName
    required property string typeText
    required property string translation
    required property bool isRefinable
    required property bool isConfirmed
    required property string description
    required property bool isOnCard
    required property bool isHidden

    required property real typeWidth
    required property real translationWidth

    readonly property bool isNarrow: root.typeWidth === 0

    signal refined(bool isOn)

    Icon {
        color: Theme.textTertiary
        name: root.iconName
        size: Theme.space20
        visible: !Theme.compact // names need the room there
    }

    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true

        RowLayout {
            spacing: Theme.space12
            Layout.fillWidth: true

            Label {
                elide: Text.ElideRight
                text: root.name
                type: Theme.button
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth + 1
            }

            Tag {
                text: qsTr("Card")
                tone: Tag.Accent
                visible: root.isOnCard && !root.isNarrow // the preview beside it shows as much
            }

            Tag {
                text: qsTr("Hidden")
                visible: root.isHidden
            }

            Item {
                Layout.fillWidth: true
            }
        }

        Label {
            color: Theme.textTertiary
            elide: Text.ElideRight
            text: root.description === "" && root.isNarrow ? root.typeText : root.description
            type: Theme.caption
            visible: text !== ""
            Layout.fillWidth: true
        }
    }

    Label {
        color: Theme.textSecondary
        elide: Text.ElideRight
        text: root.typeText
        type: Theme.bodySmall
        visible: !root.isNarrow
        Layout.preferredWidth: root.typeWidth
    }

    Label {
        color: root.translation === "" ? Theme.textTertiary : Theme.textSecondary
        elide: Text.ElideRight
        text: root.translation === "" ? "–" : root.translation
        type: Theme.bodySmall
        visible: root.translationWidth > 0
        Layout.preferredWidth: root.translationWidth
    }

    Switch {
        id: filter

        checked: root.isRefinable
        Layout.preferredWidth: 56
        Accessible.name: qsTr("%1 filters client books").arg(root.name)
        onToggled: {
            root.refined(filter.checked);
            if (!root.isConfirmed) // until somebody has saved how it filters
                filter.checked = Qt.binding(() => root.isRefinable);
        }
    }
}
