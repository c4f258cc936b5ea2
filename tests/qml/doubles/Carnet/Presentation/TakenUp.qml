import QtQuick

QtObject {
    id: root

    property string attribute: ""
    property bool isName: false
    property string firstName: ""
    property string lastName: ""
    property bool isContact: false
    property string pointId: ""
    property string kind: "phone"
    property string street: ""
    property string purpose: ""
    property string postalCode: ""
    property string city: ""
    property string country: ""
    property string extension: ""
    property string description: ""
    property bool isPrivate: false
    property int ended: 0

    signal begun()
    signal noteBegun()
    signal activityBegun()

    function end() {
        ++root.ended;
        root.attribute = "";
        root.isName = false;
        root.isContact = false;
    }
}
