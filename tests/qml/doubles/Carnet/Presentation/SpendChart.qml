import QtQuick

QtObject {
    id: root

    property bool hasData: true
    property string totalText: "€13,060"
    property string changeText: "−18%"
    property list<string> months: ["A", "M", "J", "J", "A", "S", "O", "N", "D", "J", "F", "M"]
    property list<real> amounts: [40, 950, 310, 20, 60, 620, 4690, 500, 4220, 90, 210, 30]
    property real axisMaximum: 5000
    property string summary: "Spend over twelve months, 13,060 euros, highest in October"
    property var table: [{ label: "April 2025", value: "€40" }, { label: "May 2025", value: "€950" }]

    function axisText(value) {
        return "€" + value;
    }
}
