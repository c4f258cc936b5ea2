pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Says what new clients of a store, or of all without a start of their own, start with.
SetupSheet {
    id: root

    required property CustomerTemplateForm preset

    form: root.preset
    removeText: root.preset.isOfEveryStore ? qsTr("Remove these defaults") : qsTr("Use those of every store")
    saveText: qsTr("Save defaults")
    title: root.preset.isOfEveryStore ? qsTr("New clients of every store") : root.preset.title

    Label {
        color: Theme.textSecondary
        text: root.preset.isOfEveryStore
              ? qsTr("Defaults for new clients of stores that have none of their own. Whoever makes a client can choose otherwise.")
              : qsTr("Defaults for new clients of this store, in place of those of every store.")
        type: Theme.bodySmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Field {
        label: qsTr("Kind")
        Layout.fillWidth: true

        ValueChoice {
            choices: root.preset.kinds
            chosen: root.preset.kind
            label: qsTr("Kind")
            Layout.fillWidth: true
            onPicked: value => root.preset.kind = value
        }
    }

    Field {
        label: qsTr("Language")
        Layout.fillWidth: true

        ValueChoice {
            choices: root.preset.languages
            chosen: root.preset.language
            label: qsTr("Language")
            Layout.fillWidth: true
            onPicked: value => root.preset.language = value
        }
    }

    Field {
        label: qsTr("Currency")
        Layout.fillWidth: true

        ValueChoice {
            choices: root.preset.currencies
            chosen: root.preset.currency
            label: qsTr("Currency")
            Layout.fillWidth: true
            onPicked: value => root.preset.currency = value
        }
    }

    FormField {
        error: root.errorOf("customer_group")
        label: qsTr("Client group")
        optional: true
        value: root.preset.group
        Layout.fillWidth: true
        onEdited: text => root.preset.group = text
    }

    Field {
        label: qsTr("Receipts")
        Layout.fillWidth: true

        ValueChoice {
            choices: root.preset.receiptOptions
            chosen: root.preset.receipts
            label: qsTr("Receipts")
            Layout.fillWidth: true
            onPicked: value => root.preset.receipts = value
        }
    }

    FormField {
        error: root.errorOf("receipt_email")
        help: qsTr("Of clients who give no address of their own.")
        label: qsTr("E-mail for receipts")
        optional: true
        value: root.preset.receiptEmail
        visible: root.preset.isMailed
        Layout.fillWidth: true
        onEdited: text => root.preset.receiptEmail = text
    }

    Label {
        text: qsTr("Affiliations")
        type: Theme.subheading
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    GrantList {
        grants: root.preset.affiliations
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        onToggled: grantId => root.preset.toggleAffiliation(grantId)
    }
}
