import QtQuick
import QtQuick.Layouts
import Carnet

//! A client of another store, who can be fetched to this one, or opened where the till has them.
Item {
    id: root

    required property string customerId
    required property string name
    required property string initials
    required property int tint
    required property string storesText
    required property string ownerText
    required property bool isOnTill
    required property string numberText
    required property string contactText
    required property string addressText
    required property string detailText
    //! Something is on its way already.
    required property bool busy

    signal brought()

    implicitHeight: Math.max(72, words.implicitHeight + 2 * Theme.space12)
    Accessible.description: root.detailText
    Accessible.name: root.name + ", " + root.storesText
    Accessible.role: Accessible.ListItem

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space12

        Monogram {
            letters: root.initials
            size: Theme.space40
            tint: root.tint
        }

        ColumnLayout {
            id: words

            spacing: 0

            RowLayout {
                spacing: Theme.space8

                Label {
                    elide: Text.ElideRight
                    text: root.name
                    type: Theme.titleSmall
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth
                }

                Label {
                    color: Theme.textTertiary
                    text: root.numberText
                    type: Theme.caption
                    visible: text !== ""
                }

                Item {
                    Layout.fillWidth: true
                }
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.storesText !== "" && root.ownerText !== "" ? qsTr("%1, %2").arg(root.storesText).arg(root.ownerText)
                                                                      : root.storesText + root.ownerText
                type: Theme.caption
                Layout.fillWidth: true
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.contactText
                type: Theme.caption
                visible: text !== ""
                Layout.fillWidth: true
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.addressText
                type: Theme.caption
                visible: text !== ""
                Layout.fillWidth: true
            }
        }

        Button {
            compact: true
            enabled: !root.busy
            text: root.isOnTill ? qsTr("Open") : qsTr("Open here")
            Accessible.name: root.isOnTill ? qsTr("Open %1").arg(root.name)
                                           : qsTr("Open %1 here").arg(root.name)
            onClicked: root.brought()
        }
    }
}
