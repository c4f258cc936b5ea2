import Carnet

//! A choice about who reads a note. A type of its own, so that it can be put into a menu and taken
//! out again.
MenuItem {
    checkable: true
}
