import QtQuick

QtObject {
    id: root

    property string text: "All time"
    property string fromDay: ""
    property string toDay: ""
    property var acts: []
    property ListModel periods: ListModel {
        ListElement { value: "all"; text: "All time"; isChosen: true }
        ListElement { value: "year"; text: "This year"; isChosen: false }
        ListElement { value: "months"; text: "Last 12 months"; isChosen: false }
        ListElement { value: "own"; text: "Other days …"; isChosen: false }
    }

    function choose(value) {
        root.acts = ["period", value];
        root.text = "This year";
    }
    function chooseDays(from, to) {
        if (to !== "" && from > to)
            return "The first day is after the last.";
        root.acts = ["days", from, to];
        root.text = from + " to " + to;
        return "";
    }
}
