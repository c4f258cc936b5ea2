import QtQuick

PinAsker {
    id: root

    signal begun()
    signal ended()

    property string question: ""
    property string did: ""

    function begin() {
        root.did = "begin";
        root.question = "Your PIN as it is now";
        root.begun();
    }

    function cancel() {
        root.did = "cancel";
    }
}
