import Carnet

//! One kind of activity.
MenuItem {
    id: root

    required property string typeId
    required property string name

    checkable: true
    text: root.name
}
