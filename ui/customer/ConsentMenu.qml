import Carnet

//! The three answers a client can have given.
Menu {
    id: root

    required property string consent

    signal answered(string answer)

    MenuItem {
        checkable: true
        checked: root.consent === "allowed"
        text: qsTr("Allowed")
        onTriggered: root.answered("allowed")
    }

    MenuItem {
        checkable: true
        checked: root.consent === "declined"
        text: qsTr("Declined")
        onTriggered: root.answered("declined")
    }

    MenuItem {
        checkable: true
        checked: root.consent === "not_asked"
        text: qsTr("Not asked")
        onTriggered: root.answered("not_asked")
    }
}
