import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! One value of a facet with its live count. Whether it is checked is the model's to say:
//! a click only asks.
T.CheckDelegate {
    id: root

    required property int count
    //! Only one value of the facet can be chosen; drawn as a disc.
    property bool exclusive: false
    //! Of a value that is a person; empty for all others.
    property string initials: ""
    property int tint: 0

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

        Label {
            color: root.ink
            elide: Text.ElideRight
            maximumLineCount: 2
            text: root.text
            type: root.checked ? Theme.button : Theme.body
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        Label {
            color: !root.enabled ? Theme.textDisabled
                 : root.checked ? Theme.accent : Theme.textTertiary
            text: root.count.toLocaleString(Qt.locale(), "f", 0)
            type: root.checked ? Theme.label : Theme.bodySmall
        }
    }
    indicator: null
}
