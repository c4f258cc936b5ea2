pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! What is known about the client of headquarters' page, and how to reach her; only to be read.
Flickable {
    id: root

    required property CustomerFileScreen file

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.implicitHeight + Theme.space20
    contentWidth: width
    T.ScrollBar.vertical: ScrollBar {}

    Column {
        id: column

        spacing: Theme.space16
        width: parent.width

        Panel {
            title: qsTr("Contact")
            width: parent.width

            Repeater {
                id: points

                model: root.file.contactPoints

                delegate: ContactRow {
                    canEdit: false
                    customer: null
                    editing: false
                }
            }

            Label {
                color: Theme.textTertiary
                text: qsTr("No way to reach this client is known.")
                type: Theme.bodySmall
                visible: points.count === 0
                wrapMode: Text.Wrap
            }

            Item {
                implicitHeight: Theme.space8
            }
        }

        Panel {
            title: qsTr("What is known")
            width: parent.width

            Repeater {
                model: root.file.attributes

                delegate: AttributeRow {
                    canEdit: false
                    customer: null
                    editing: false
                }
            }

            Item {
                implicitHeight: Theme.space8
            }
        }
    }
}
