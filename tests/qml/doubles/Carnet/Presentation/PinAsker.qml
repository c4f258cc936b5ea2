import QtQuick

QtObject {
    id: root

    property int pinLength: 6
    property int digitsEntered: 0
    property string message: ""
    property bool isError: false
    property bool isBusy: false
    property bool isBlocked: false
    property int secondsLeft: 0
    property string digits: ""

    function enterDigit(digit) {
        root.digits += digit;
        root.digitsEntered = root.digits.length;
    }

    function backspace() {
        root.digits = root.digits.slice(0, -1);
        root.digitsEntered = root.digits.length;
    }

    function clear() {
        root.digits = "";
        root.digitsEntered = 0;
    }
}
