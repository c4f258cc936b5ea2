import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Names an address book and says whom it is for.
SetupSheet {
    id: root

    required property AddressBooksScreen books

    form: root.books
    removeText: qsTr("Remove this address book")
    saveText: qsTr("Save address book")
    title: root.books.isNew ? qsTr("New address book") : root.books.name

    FormField {
        error: root.errorOf("name")
        label: qsTr("Name")
        value: root.books.name
        Layout.fillWidth: true
        onEdited: text => root.books.name = text
    }

    Field {
        error: root.errorOf("use")
        help: qsTr("A store holds the clients of its address books, and whoever is in one of its associates' books can sign in there.")
        label: qsTr("For")
        Layout.fillWidth: true

        SegmentedControl {
            choices: [qsTr("Clients"), qsTr("Associates")]
            currentIndex: root.books.use
            Layout.fillWidth: true
            onChosen: index => root.books.use = index
        }
    }
}
