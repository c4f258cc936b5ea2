import QtQuick

QtObject {
    id: root

    property string name: "Change the window displays to the winter collection"
    property string listName: "Winter windows, all boutiques of the north"
    property string dueText: "Due: Tomorrow"
    property string instructions: "Take the summer pieces to the back, clean the glass inside and outside, and set the figures as the drawing shows. Send a photograph to the visual team before noon."
    property string contact: "Visual team, Ana Ferrante, extension 214"
    property int operation: 622
    property string operationText: "Search clients and notes"
    property string url: "https://house.example/windows/winter/the-drawing-with-all-its-measures"

    signal begun()
}
