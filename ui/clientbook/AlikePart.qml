pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! Who a new client may be of those who are here, with why, and the way to them.
Rectangle {
    id: root

    required property var alike // a list model: customerId, name, initials, tint, whyText
    readonly property alias count: people.count

    signal opened(string customerId)

    color: Theme.cautionSoft
    implicitHeight: column.implicitHeight + 2 * Theme.space12
    radius: Theme.radiusMd
    Accessible.name: qsTr("Perhaps already here")
    Accessible.role: Accessible.Grouping

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4

        RowLayout {
            spacing: Theme.space8

            Icon {
                color: Theme.caution
                name: "users"
                size: Theme.space20
            }

            Label {
                text: qsTr("Perhaps already here")
                type: Theme.labelStrong
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }

        Repeater {
            id: people

            model: root.alike

            delegate: RowLayout {
                id: person

                required property string customerId
                required property string name
                required property string initials
                required property int tint
                required property string whyText

                spacing: Theme.space12
                Layout.fillWidth: true
                //: Somebody whom a new client may be, and why: Anna Berg, same phone
                Accessible.name: qsTr("Perhaps already here: %1, %2").arg(person.name).arg(person.whyText)
                Accessible.role: Accessible.AlertMessage

                Monogram {
                    letters: person.initials
                    size: Theme.space32
                    tint: person.tint
                }

                ColumnLayout {
                    spacing: 0
                    Layout.fillWidth: true

                    Label {
                        elide: Text.ElideRight
                        text: person.name
                        type: Theme.titleSmall
                        Layout.fillWidth: true
                    }

                    Label {
                        color: Theme.textSecondary
                        elide: Text.ElideRight
                        text: person.whyText
                        type: Theme.caption
                        Layout.fillWidth: true
                    }
                }

                Button {
                    compact: true
                    kind: Button.Plain
                    text: qsTr("Open")
                    Accessible.name: qsTr("Open %1").arg(person.name)
                    onClicked: root.opened(person.customerId)
                }
            }
        }
    }
}
