import QtQuick

QtObject {
    id: root

    signal wayGiven()

    property bool isDown: false
    property string message: ""
    property bool isError: false
    property bool isBusy: false
    property bool isBlocked: false
    property int pinLength: 6
    property int digitsEntered: 0
    property string digits: ""

    function enterDigit(digit) {
        root.digits += digit;
        root.digitsEntered = root.digits.length;
        if (root.digitsEntered === root.pinLength)
            root.isDown = false;
    }

    function backspace() {
        root.digits = root.digits.slice(0, -1);
        root.digitsEntered = root.digits.length;
    }

    function clear() {
        root.digits = "";
        root.digitsEntered = 0;
    }

    function giveWay() {
        root.isDown = false;
        root.wayGiven();
    }
}
