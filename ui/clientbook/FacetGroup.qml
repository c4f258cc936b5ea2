pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! One facet: its title, which folds it, and its values.
Column {
    id: root

    required property int index
    required property string key
    required property string title
    required property string kind
    required property var choices // a list model: value, label, count, isChecked, isEnabled, initials, tint
    required property real low
    required property real high
    required property real minimum
    required property real maximum
    required property string lowText
    required property string highText
    required property var histogram // up to ten numbers
    required property string typed
    required property string fromDay
    required property string toDay
    required property int decimals
    required property bool hasMore
    required property bool isActive
    required property bool isFolded

    readonly property bool slides: root.kind === "bars" || root.kind === "slider"
    property bool folded: root.isFolded
    //! It shows what there would be to choose.
    property bool readOnly: false

    signal toggled(string value)
    signal rangeChosen(real low, real high)
    signal searched(string text)
    signal moreRequested()
    signal daysChosen(string from, string to)

    bottomPadding: Theme.space8

    Divider {
        visible: root.index > 0
        width: parent.width - Theme.gutter - Theme.space24
        x: Theme.gutter
    }

    T.AbstractButton {
        id: header

        hoverEnabled: true
        implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight)
                        + (root.index > 0 ? Theme.space8 : 0)
        text: root.title
        width: parent.width
        Accessible.description: root.folded ? qsTr("Folded") : qsTr("Open")
        Accessible.role: Accessible.Button

        onClicked: root.folded = !root.folded

        background: Rectangle {
            color: header.hovered ? Theme.hover : "transparent"
            border.color: Theme.focus
            border.width: header.visualFocus ? Theme.sizeFocusRing : 0
        }
        contentItem: RowLayout {
            spacing: Theme.space8

            Label {
                text: root.title
                type: Theme.subheading
                wrapMode: Text.Wrap
                Layout.bottomMargin: Theme.space8
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gutter
                Layout.topMargin: Theme.space8
            }

            Icon {
                color: Theme.textTertiary
                name: root.folded ? "chevron-down" : "chevron-up"
                size: Theme.sizeIconSmall
                Layout.rightMargin: Theme.space24
            }
        }
    }

    Repeater {
        model: root.folded || root.slides ? null : root.choices

        delegate: FacetRow {
            required property string value
            required property string label
            required property bool isChecked
            required initials
            required tint

            checked: isChecked
            exclusive: root.kind === "single" || root.kind === "date"
            focusPolicy: root.readOnly ? Qt.NoFocus : Qt.StrongFocus
            hoverEnabled: !root.readOnly
            leftPadding: Theme.gutter
            text: label
            width: root.width
            onClicked: root.toggled(value)
        }
    }

    Button {
        compact: true
        kind: Button.Plain
        text: qsTr("More")
        visible: root.hasMore && !root.folded
        x: Theme.gutter - Theme.space12
        Accessible.description: root.title
        onClicked: root.moreRequested()
    }

    Repeater {
        model: root.slides && !root.folded ? 1 : 0

        delegate: RangeFacet {
            width: root.width
            bars: root.kind === "bars"
            enabled: !root.readOnly
            first.value: root.low
            from: root.minimum
            highText: root.highText
            histogram: root.histogram
            leftPadding: Theme.gutter
            lowText: root.lowText
            second.value: root.high
            to: root.maximum
            onChanged: (low, high) => root.rangeChosen(low, high)
        }
    }

    Repeater {
        model: root.slides && !root.folded ? 1 : 0

        delegate: RangeFields {
            decimals: root.decimals
            high: root.high
            low: root.low
            maximum: root.maximum
            minimum: root.minimum
            title: root.title
            width: root.width
            onChosen: (low, high) => root.rangeChosen(low, high)
        }
    }

    Repeater {
        model: root.kind === "text" && !root.folded ? 1 : 0

        delegate: TextFacet {
            enabled: !root.readOnly
            typed: root.typed
            width: root.width
            onSearched: text => root.searched(text)
        }
    }

    Repeater {
        model: root.kind === "date" && !root.folded ? 1 : 0

        delegate: DateFacet {
            enabled: !root.readOnly
            fromDay: root.fromDay
            toDay: root.toDay
            width: root.width
            onDaysChosen: (from, to) => root.daysChosen(from, to)
            onNextChosen: days => root.toggled(days)
        }
    }
}
