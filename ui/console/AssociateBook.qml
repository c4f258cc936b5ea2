import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Who is in the client book of an associate, and the way to split it over colleagues.
ColumnLayout {
    id: root

    required property HeldBook book
    //! What was changed in the form would be lost.
    required property bool hasEdits

    signal splitRequested()

    spacing: Theme.space8

    Label {
        text: qsTr("Client book")
        type: Theme.subheading
        Accessible.role: Accessible.Heading
    }

    Label {
        color: Theme.textSecondary
        text: root.book.text
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Button {
        enabled: !root.hasEdits
        iconName: "users"
        text: qsTr("Split the client book")
        visible: root.book.canSplit
        Layout.topMargin: Theme.space4
        onClicked: root.splitRequested()
    }

    Label {
        color: Theme.textTertiary
        text: root.hasEdits ? qsTr("Save or cancel your changes first.")
                            : qsTr("Colleagues of any store take the clients, by rules that you choose.")
        type: Theme.caption
        visible: root.book.canSplit
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
