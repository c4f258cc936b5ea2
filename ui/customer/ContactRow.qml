pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! One way to reach the client, edited in place.
ColumnLayout {
    id: root

    required property string pointId
    required property string kind
    required property string icon
    required property string value
    required property string purpose
    required property string purposeText
    required property string consent
    required property bool isPrimary
    required property bool canBePrimary
    required property string street
    required property string postalCode
    required property string city
    required property string country
    required property string extension
    required property string description
    required property bool isPrivate

    required property CustomerScreen customer
    required property bool canEdit
    required property bool editing

    //! Which of several comes first is worth saying; of a single address there is no other.
    readonly property string remark: !root.isPrimary ? root.purposeText
        : root.purposeText === "" ? qsTr("Shown first") : qsTr("%1, shown first").arg(root.purposeText)

    signal editRequested()
    signal editEnded()

    spacing: 0
    Layout.fillWidth: true

    Divider {
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.space12
        visible: !root.editing
        Layout.fillWidth: true
        Layout.minimumHeight: 54

        Icon {
            name: root.icon
            size: Theme.sizeIconSmall
        }

        ColumnLayout {
            spacing: 0
            Layout.bottomMargin: Theme.space4
            Layout.topMargin: Theme.space4

            Label {
                text: root.value
                type: Theme.bodySmall
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.remark
                type: Theme.caption
                visible: text !== ""
                Layout.fillWidth: true
            }

            Label {
                color: Theme.textTertiary
                text: root.description
                type: Theme.caption
                visible: text !== ""
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }

        Tag {
            text: qsTr("Private")
            visible: root.isPrivate
        }

        ConsentMark {
            consent: root.consent
            visible: !root.isPrivate
        }

        IconButton {
            id: more

            compact: true
            iconName: "more"
            iconSize: Theme.space20
            text: qsTr("What to do with %1").arg(root.value)
            visible: root.canEdit
            Layout.leftMargin: -Theme.space8
            Layout.rightMargin: -Theme.space12
            onClicked: menu.open()

            ContactMenu {
                id: menu

                canBePrimary: root.canBePrimary
                consent: root.consent
                x: more.width - width
                y: more.height
                onAnswered: answer => root.customer.setConsent(root.pointId, answer)
                onEditRequested: root.editRequested()
                onPrimaryRequested: root.customer.makePrimary(root.pointId)
                onRemoveRequested: root.customer.removeContactPoint(root.pointId)
            }
        }
    }

    Repeater {
        model: root.editing ? 1 : 0

        delegate: ContactForm {
            city: root.city
            country: root.country
            customer: root.customer
            description: root.description
            extension: root.extension
            isPrivate: root.isPrivate
            kind: root.kind
            pointId: root.pointId
            postalCode: root.postalCode
            purpose: root.purpose
            street: root.street
            Layout.bottomMargin: Theme.space12
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
            onFinished: root.editEnded()
        }
    }
}
