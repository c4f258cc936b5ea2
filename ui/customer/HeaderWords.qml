import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The name, larger than anything else on the page, and one line of facts.
ColumnLayout {
    id: root

    required property CustomerScreen customer

    spacing: Theme.space4

    RowLayout {
        spacing: Theme.space16

        Label {
            elide: Text.ElideRight
            text: root.customer.name
            type: Theme.display
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth + 1
            Accessible.role: Accessible.Heading
        }

        Tag {
            iconName: "sync"
            text: qsTr("Waiting to sync")
            tone: Tag.Caution
            visible: root.customer.isWaiting
            Layout.topMargin: Theme.space8
        }

        Item {
            Layout.fillWidth: true
        }
    }

    RowLayout {
        spacing: Theme.space16

        Label {
            color: Theme.textSecondary
            elide: Text.ElideRight
            text: root.customer.details.nameReading
            type: Theme.bodySmall
            visible: text !== ""
            Layout.maximumWidth: root.width / 2
        }

        Label {
            color: Theme.textSecondary
            text: root.customer.lastVisitText
            type: Theme.bodySmall
            visible: text !== ""
        }

        RowLayout {
            spacing: Theme.space4 + 2
            visible: root.customer.languageText !== ""

            Icon {
                name: "globe"
                size: Theme.sizeIconSmall
            }

            Label {
                color: Theme.textSecondary
                text: root.customer.languageText
                type: Theme.bodySmall
            }
        }

        Item {
            Layout.fillWidth: true
        }
    }
}
