import QtQuick
import Carnet

//! One value of a list, shown by its text.
Choice {
    id: root

    required property var choices // a list of {value, text}
    required property string chosen
    required property string label

    signal picked(string value)

    function indexOfChosen(): int {
        return root.choices.findIndex(choice => choice.value === root.chosen);
    }

    currentIndex: root.indexOfChosen()
    model: root.choices.map(choice => choice.text)
    Accessible.name: root.label

    onActivated: index => {
        root.picked(root.choices[index].value);
        currentIndex = Qt.binding(root.indexOfChosen); // choosing has broken it
    }
}
