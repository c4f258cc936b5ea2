import Carnet

MenuItem {
    required property string value
    required property bool isChosen
    required text

    checkable: true
    checked: isChosen
}
