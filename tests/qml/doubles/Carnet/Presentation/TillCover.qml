import QtQuick

PinAsker {
    id: root

    signal wayGiven()

    property bool isDown: false

    onDigitsEnteredChanged: {
        if (root.digitsEntered === root.pinLength)
            root.isDown = false;
    }

    function giveWay() {
        root.isDown = false;
        root.wayGiven();
    }
}
