import QtQuick

SetupForm {
    id: root

    property string title: "Staff"
    property list<string> paces: ["Continuous", "Every few minutes", "Every day", "Only by hand"]
    property int pace: 0
    property bool isInterval: root.pace === 1
    property bool isDaily: root.pace === 2
    property string minutes: "60"
    property string time: "02:00"
    property string tries: "3"
    property string fullEvery: "0"
    property bool carriesSomething: true
    property string meaning: "A change reaches every till that is connected at once."
}
