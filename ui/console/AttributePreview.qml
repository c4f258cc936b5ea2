pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! A card and the filters as they would be, with what is being edited.
Column {
    id: root

    required property AttributesScreen attributes

    spacing: Theme.space20

    Label {
        text: qsTr("Live preview")
        type: Theme.heading
        width: parent.width
        Accessible.role: Accessible.Heading
    }

    SegmentedControl {
        choices: root.attributes.languages
        currentIndex: root.attributes.language
        width: Math.min(parent.width, 420)
        Accessible.name: qsTr("Language of the preview")
        onChosen: index => root.attributes.language = index
    }

    PreviewCard {
        attributes: root.attributes
        width: Math.min(parent.width, 420)
    }

    Label {
        text: qsTr("Filters built from attributes")
        type: Theme.subheading
        width: parent.width
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }

    Rectangle {
        border.color: Theme.hairline
        border.width: Theme.hairlineWidth
        color: Theme.surface
        height: filters.height + 2 * Theme.space8
        radius: Theme.radiusLg
        visible: lines.count > 0
        width: parent.width

        Column {
            id: filters

            width: parent.width
            y: Theme.space8

            Repeater {
                id: lines

                model: root.attributes.filters

                delegate: PreviewFilter {
                    width: filters.width
                }
            }
        }
    }

    Label {
        color: Theme.textTertiary
        text: qsTr("No attribute is a filter.")
        type: Theme.bodySmall
        visible: lines.count === 0
    }

    RowLayout {
        spacing: Theme.space8
        width: parent.width

        Icon {
            color: Theme.textTertiary
            name: "info"
            size: Theme.sizeIconSmall
            Layout.alignment: Qt.AlignTop
        }

        Label {
            color: Theme.textTertiary
            text: qsTr("Every store sees a change as soon as its tills synchronise.")
            type: Theme.caption
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
