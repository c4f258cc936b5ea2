import QtQuick
import Carnet
import Carnet.Presentation

//! Who is to do a follow-up, for those who may give it to others.
Button {
    id: root

    required property FollowUpOwner owner

    compact: true
    iconName: "account"
    kind: Button.Quiet
    text: root.owner.text
    trailingIcon: "chevron-down"
    visible: root.owner.isOffered
    Accessible.description: qsTr("Who is to do this follow-up")
    Accessible.role: Accessible.ButtonMenu
    onClicked: owners.open()

    OptionMenu {
        id: owners

        options: root.owner.options
        y: root.height
        onChosen: value => root.owner.choose(value)
    }
}
