import Carnet

//! Nothing here yet, or nothing that matches, and what to do about it.
StateMessage {
    iconName: "client-book"
}
