import QtQuick

QtObject {
    id: root

    signal begun()
    signal ended()

    property string question: ""
    property string message: ""
    property bool isError: false
    property bool isBusy: false
    property bool isBlocked: false
    property int pinLength: 6
    property int digitsEntered: 0
    property string digits: ""
    property string did: ""

    function begin() {
        root.did = "begin";
        root.question = "Your PIN as it is now";
        root.begun();
    }

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

    function cancel() {
        root.did = "cancel";
    }
}
