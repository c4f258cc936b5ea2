import QtQuick
import Carnet

//! One end of a range as a number. What is typed stays until it is one, or another end is chosen.
TextField {
    id: root

    required property string label
    //! Where the range ends now, and where it ends without a number here.
    required property real end
    required property real open
    required property real minimum
    required property real maximum
    required property int decimals

    property bool edited: false

    readonly property real number: !root.edited ? root.end
        : root.acceptableInput ? Number.fromLocaleString(Qt.locale(), root.text) : root.open

    signal committed()

    function words(value) {
        return Number(value).toLocaleString(Qt.locale(), "f", root.decimals);
    }

    function show() {
        root.text = root.words(root.end);
        root.edited = false;
    }

    horizontalAlignment: TextInput.AlignRight
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    invalid: root.length > 0 && !root.acceptableInput
    Accessible.description: root.words(root.minimum) + " – " + root.words(root.maximum)
    Accessible.name: root.label

    validator: DoubleValidator {
        bottom: root.minimum
        decimals: root.decimals
        locale: Qt.locale().name
        notation: DoubleValidator.StandardNotation
        top: root.maximum
    }

    Component.onCompleted: root.show()
    Keys.onEnterPressed: root.committed()
    Keys.onReturnPressed: root.committed()
    onActiveFocusChanged: {
        if (root.activeFocus)
            return root.selectAll();
        root.committed();
        if (root.length === 0)
            root.show();
    }
    onEndChanged: root.show()
    onTextEdited: root.edited = true
}
