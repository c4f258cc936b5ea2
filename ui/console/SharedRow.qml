import QtQuick
import QtQuick.Layouts
import Carnet

//! A client in several books, a line for each of them, and who is to keep the client.
Item {
    id: root

    required property string customerId
    required property string name
    required property string number
    required property string initials
    required property int tint
    required property string detail
    required property string keeperName
    required property bool isByHand
    required property bool isProblem

    required property bool marked

    //! \a item is what the choice is to open at.
    signal keeperAsked(item: Item)

    function ask() {
        root.keeperAsked(keeper);
    }

    implicitHeight: Math.max(Theme.space64, words.implicitHeight + 2 * Theme.space12)
    Accessible.description: root.detail
    Accessible.name: root.name
    Accessible.role: Accessible.ListItem

    Item {
        anchors.fill: parent
        anchors.margins: Theme.space4

        FocusRing {
            around: Theme.space4
            visible: root.marked
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space16

        Monogram {
            letters: root.initials
            size: Theme.space40
            tint: root.tint
            Layout.leftMargin: Theme.space8
        }

        ColumnLayout {
            id: words

            spacing: Theme.space2

            RowLayout {
                spacing: Theme.space12

                Label {
                    elide: Text.ElideRight
                    text: root.name
                    type: Theme.subheading
                    Layout.maximumWidth: words.width - account.implicitWidth - Theme.space12
                }

                Label {
                    id: account

                    color: Theme.textTertiary
                    text: root.number
                    type: Theme.bodySmall
                    Layout.fillWidth: true
                }
            }

            Label {
                color: root.isProblem ? Theme.critical : Theme.textSecondary
                text: root.detail
                type: Theme.bodySmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }

        Button {
            id: keeper

            compact: true
            kind: root.isByHand ? Button.Outlined : Button.Quiet
            text: root.keeperName
            trailingIcon: "chevron-down"
            Layout.rightMargin: Theme.space8
            Accessible.description: qsTr("Who keeps %1").arg(root.name)
            Accessible.role: Accessible.ButtonMenu
            onClicked: root.ask()
        }
    }
}
