import Carnet

//! What failed inside a panel, what still works, and the retry.
StateMessage {
    actionText: qsTr("Try again")
    failed: true
    iconName: "error"
}
