import Carnet

//! One order of the client book.
MenuItem {
    id: root

    required property string key
    required property bool isCurrent
    required text

    checkable: true
    checked: root.isCurrent
}
