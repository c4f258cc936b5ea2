pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! A card and the filters as they would be, with what is being edited.
Column {
    id: root

    required property BookPreview preview
    //! Nothing in front keeps people from the choice of a language.
    property bool canChoose: true

    readonly property FacetGroup openFilter: {
        for (let i = 0; i < filters.count; ++i) {
            const filter = filters.itemAt(i) as FacetGroup;
            if (filter !== null && !filter.folded)
                return filter;
        }
        return null;
    }
    //! Where the filter that is open begins and ends; nowhere while there is none.
    readonly property real openTop: root.openFilter ? rail.y + facets.y + root.openFilter.y : 0
    readonly property real openBottom: root.openFilter ? root.openTop + root.openFilter.height : 0

    spacing: Theme.space20

    Label {
        text: qsTr("Live preview")
        type: Theme.heading
        width: parent.width
        Accessible.role: Accessible.Heading
    }

    SegmentedControl {
        choices: root.preview.languages
        currentIndex: root.preview.language
        enabled: root.canChoose
        width: Math.min(parent.width, 420)
        Accessible.name: qsTr("Language of the preview")
        onChosen: index => root.preview.language = index
    }

    PreviewCard {
        preview: root.preview
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
        id: rail

        border.color: Theme.hairline
        border.width: Theme.hairlineWidth
        clip: true
        color: Theme.surface
        height: facets.height + Theme.space8
        radius: Theme.radiusLg
        visible: root.preview.facetCount > 0
        width: Math.min(parent.width, 420)

        Column {
            id: facets

            // As far in as the card above it, where the rail has its gutter.
            width: parent.width - facets.x
            x: Theme.space16 - Theme.gutter
            y: Theme.space4

            Repeater {
                id: filters

                model: root.preview.facets

                delegate: FacetGroup {
                    id: filter

                    folded: filter.key !== root.preview.openFacet
                    readOnly: true
                    width: facets.width

                    Connections {
                        function onOpenFacetChanged() {
                            filter.folded = filter.key !== root.preview.openFacet;
                        }

                        target: root.preview
                    }
                }
            }
        }
    }

    Label {
        color: Theme.textTertiary
        text: qsTr("No attribute is a filter.")
        type: Theme.bodySmall
        visible: root.preview.facetCount === 0
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
