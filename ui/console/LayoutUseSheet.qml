pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Gives a screen layout to stores, registers and associates. Each tick is saved at once.
Sheet {
    id: root

    required property LayoutUse use

    title: qsTr("Who shows “%1”").arg(root.use.layoutName)

    onClosed: root.use.close()

    Connections {
        function onOpened() {
            root.open();
        }

        target: root.use
    }

    Label {
        color: Theme.textSecondary
        text: qsTr("An associate’s own layout comes before that of the register, and the register’s before that of the store.")
        type: Theme.bodySmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Notice {
        text: root.use.troubleText
        tone: Notice.Critical
        visible: text !== ""
        Layout.fillWidth: true
    }

    ListView {
        id: users

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.use.users
        section.property: "heading"
        Layout.fillHeight: true
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}

        section.delegate: Label {
            required property string section

            bottomPadding: Theme.space4
            text: section
            topPadding: Theme.space16
            type: Theme.subheading
            width: users.width
            Accessible.role: Accessible.Heading
        }
        delegate: RowLayout {
            id: row

            required property string userId
            required property string label
            required property string detail
            required property bool isRegister
            required property bool isGiven

            height: Math.max(Theme.touchTarget, implicitHeight)
            spacing: Theme.space8
            width: users.width - Theme.space12

            CheckBox {
                checked: row.isGiven
                text: row.label
                Accessible.description: row.detail
                Layout.fillWidth: true
                Layout.leftMargin: row.isRegister ? Theme.space32 : 0
                // What is saved decides, not the press: the rules may refuse it.
                onToggled: {
                    root.use.toggle(row.userId);
                    checked = Qt.binding(() => row.isGiven);
                }
            }

            Label {
                color: Theme.textTertiary
                text: row.detail
                type: Theme.caption
            }
        }
    }
}
