pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! One value of a facet with its live count. Whether it is checked is the model's to say:
//! a click only asks.
T.CheckDelegate {
    id: root

    // What is chosen must not take another line: everything below it would move.
    component Words: Label {
        id: words

        required property bool isStrong

        readonly property bool fitsStrong: Theme.button.metrics.advanceWidth(words.text) < words.width

        elide: Text.ElideRight
        maximumLineCount: 2
        type: words.isStrong && words.fitsStrong ? Theme.button : Theme.body
        wrapMode: Text.Wrap
    }

    required property int count
    //! Only one value of the facet can be chosen; drawn as a disc.
    property bool exclusive: false
    //! Of a value that is a person; empty for all others.
    property string initials: ""
    property int tint: 0

    readonly property string countText: root.count.toLocaleString(Qt.locale(), "f", 0)
    readonly property color ink: root.enabled ? Theme.textPrimary : Theme.textDisabled

    enabled: root.count > 0 || root.checked
    hoverEnabled: true
    implicitHeight: Math.max(Theme.sizeFacetRow, implicitContentHeight + Theme.space16)
    implicitWidth: Theme.sizeFacetRail
    leftPadding: Theme.space24
    nextCheckState: () => root.checkState
    rightPadding: Theme.space24
    Accessible.checked: root.checked
    Accessible.description: root.count === 1 ? qsTr("1 client") : qsTr("%1 clients").arg(root.count)
    Accessible.role: root.exclusive ? Accessible.RadioButton : Accessible.CheckBox

    background: Rectangle {
        color: root.down ? Theme.pressed : root.hovered && root.enabled ? Theme.hover : "transparent"
    }
    contentItem: RowLayout {
        spacing: Theme.space12

        CheckMark {
            checked: root.checked
            enabled: root.enabled
            round: root.exclusive

            FocusRing {
                around: root.exclusive ? parent.height / 2 : Theme.space4
                visible: root.visualFocus
            }
        }

        Monogram {
            letters: root.initials
            size: Theme.space32
            tint: root.tint
            visible: root.initials !== ""
        }

        Words {
            color: root.ink
            isStrong: root.checked
            text: root.text
            Layout.fillWidth: true
        }

        Label {
            color: !root.enabled ? Theme.textDisabled
                 : root.checked ? Theme.accent : Theme.textTertiary
            horizontalAlignment: Text.AlignRight
            text: root.countText
            type: root.checked ? Theme.label : Theme.bodySmall
            Layout.minimumWidth: Math.ceil(Theme.label.metrics.advanceWidth(root.countText))
        }
    }
    indicator: null
}
