import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! Somebody who may take clients: how full the book is, and what speaks for them.
T.AbstractButton {
    id: root

    required property string associateId
    required property string name
    required property string initials
    required property int tint
    required property string detail
    required property string loadText
    required property real load
    required property bool isChosen

    hoverEnabled: true
    implicitHeight: Math.max(Theme.space64, contentItem.implicitHeight + 2 * Theme.space12)
    implicitWidth: Theme.sizeCardMin
    leftPadding: Theme.space16
    rightPadding: Theme.space16
    Accessible.checkable: true
    Accessible.checked: root.isChosen
    Accessible.description: root.detail + ", " + root.loadText
    Accessible.name: root.name
    Accessible.role: Accessible.RadioButton

    background: Rectangle {
        border.color: root.isChosen ? Theme.accent : root.hovered ? Theme.borderStrong : Theme.hairline
        border.width: root.isChosen ? 2 : Theme.hairlineWidth
        color: root.isChosen ? Theme.accentSoft : root.down ? Theme.hover : Theme.surface
        radius: Theme.radiusMd

        FocusRing {
            around: Theme.radiusMd
            visible: root.visualFocus
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space16

        Monogram {
            letters: root.initials
            size: Theme.space40
            tint: root.tint
        }

        ColumnLayout {
            spacing: 0

            Label {
                elide: Text.ElideRight
                text: root.name
                type: Theme.subheading
                Layout.fillWidth: true
            }

            Label {
                color: Theme.textSecondary
                text: root.detail
                type: Theme.caption
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }

        ColumnLayout {
            spacing: Theme.space8

            Label {
                horizontalAlignment: Text.AlignRight
                text: root.loadText
                type: Theme.label
                Layout.alignment: Qt.AlignRight
            }

            Rectangle {
                color: Theme.fill
                implicitHeight: Theme.space4
                implicitWidth: 72
                radius: height / 2

                Rectangle {
                    color: root.isChosen ? Theme.accent : Theme.borderControl
                    height: parent.height
                    radius: height / 2
                    width: Math.max(height, parent.width * Math.min(1, root.load))
                }
            }
        }
    }
}
