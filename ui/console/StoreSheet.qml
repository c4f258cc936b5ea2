pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Sets a store up: what it is called, its money and time, its address books, and what it notes
//! about clients.
SetupSheet {
    id: root

    required property StoreForm store

    form: root.store
    removeText: qsTr("Remove this store")
    saveText: qsTr("Save store")
    title: root.store.isNew ? qsTr("New store") : root.store.name

    FormField {
        error: root.errorOf("number")
        label: qsTr("Store number")
        value: root.store.number
        Layout.fillWidth: true
        onEdited: text => root.store.number = text
    }

    FormField {
        error: root.errorOf("name")
        label: qsTr("Name")
        value: root.store.name
        Layout.fillWidth: true
        onEdited: text => root.store.name = text
    }

    FormField {
        label: qsTr("City")
        optional: true
        value: root.store.city
        Layout.fillWidth: true
        onEdited: text => root.store.city = text
    }

    PickField {
        choices: root.store.currencies
        error: root.errorOf("currency")
        label: qsTr("Currency")
        value: root.store.currency
        Layout.fillWidth: true
        onEdited: text => root.store.currency = text
    }

    PickField {
        choices: root.store.timeZones
        error: root.errorOf("time_zone")
        help: qsTr("Days begin and end at its tills by this time.")
        label: qsTr("Time zone")
        value: root.store.timeZone
        Layout.fillWidth: true
        onEdited: text => root.store.timeZone = text
    }

    Label {
        text: qsTr("Holds the clients of")
        type: Theme.subheading
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    GrantList {
        grants: root.store.customerBooks
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        onToggled: grantId => root.store.toggleCustomerBook(grantId)
    }

    Label {
        text: qsTr("Who can sign in")
        type: Theme.subheading
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    GrantList {
        grants: root.store.employeeBooks
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        onToggled: grantId => root.store.toggleEmployeeBook(grantId)
    }

    Label {
        text: qsTr("Attributes of clients")
        type: Theme.subheading
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Field {
        error: root.errorOf("page_attribute_group")
        label: qsTr("On client pages and for new clients")
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space8

        Choice {
            currentIndex: root.store.pageGroup
            model: root.store.pageGroups
            placeholderText: qsTr("On client pages and for new clients")
            Layout.fillWidth: true
            onActivated: index => root.store.pageGroup = index
        }
    }

    Field {
        error: root.errorOf("book_attribute_group")
        label: qsTr("In client books")
        Layout.fillWidth: true

        Choice {
            currentIndex: root.store.bookGroup
            model: root.store.bookGroups
            placeholderText: qsTr("In client books")
            Layout.fillWidth: true
            onActivated: index => root.store.bookGroup = index
        }
    }
}
