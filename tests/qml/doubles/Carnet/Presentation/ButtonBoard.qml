import QtQuick

//! Two grids: three columns and two rows of clients, one of the register. One cell is quiet.
QtObject {
    id: root

    property int columns: 4
    property int rows: 2
    property int gridCount: root.grids.count
    property bool isStacked: false
    property bool hasTitles: true
    property ListModel grids: ListModel {
        ListElement {
            number: 1
            title: "Clients"
            column: 0
            row: 0
            columnSpan: 3
            rowSpan: 2
        }
        ListElement {
            number: 2
            title: "Day and register"
            column: 3
            row: 0
            columnSpan: 1
            rowSpan: 2
        }
    }
    property ListModel buttons: ListModel {
        ListElement {
            grid: 0
            operation: 712
            column: 0
            row: 0
            columnSpan: 2
            rowSpan: 1
            label: "My client book"
            iconName: "client-book"
            isAccent: true
            count: "128"
            countText: "128 clients"
            isUrgent: false
            name: "My client book, 128 clients"
        }
        ListElement {
            grid: 0
            operation: 602
            column: 2
            row: 0
            columnSpan: 1
            rowSpan: 1
            label: "Search"
            iconName: "search"
            isAccent: false
            count: ""
            countText: ""
            isUrgent: false
            name: "Search"
        }
        ListElement {
            grid: 0
            operation: 714
            column: 0
            row: 1
            columnSpan: 1
            rowSpan: 1
            label: "Kunden in mein Kundenbuch aufnehmen, der noch in keinem anderen ist"
            iconName: "add-client"
            isAccent: false
            count: ""
            countText: ""
            isUrgent: false
            name: "Add to my book"
        }
        ListElement {
            grid: 1
            operation: 1400
            column: 3
            row: 0
            columnSpan: 1
            rowSpan: 1
            label: "Today"
            iconName: "today"
            isAccent: false
            count: "5"
            countText: "5 follow-ups due, 2 overdue"
            isUrgent: true
            name: "Today, 5 follow-ups due, 2 overdue"
        }
        ListElement {
            grid: 1
            operation: 703
            column: 3
            row: 1
            columnSpan: 1
            rowSpan: 1
            label: "Lock the till"
            iconName: "lock"
            isAccent: false
            count: ""
            countText: ""
            isUrgent: false
            name: "Lock the till"
        }
    }

    //! As the rows stand; the real one looks where they are.
    function neighbour(button, right, down) {
        const ways = [[0, 1, 0, 2], [0, 3, 1, 1], [2, 4, 0, 2], [1, 3, 3, 4], [2, 4, 3, 4]];
        return ways[button][right < 0 ? 0 : right > 0 ? 1 : down < 0 ? 2 : 3];
    }
}
