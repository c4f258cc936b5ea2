import QtQuick

SetupForm {
    id: root

    property string number: ""
    property list<string> stores: ["MUC01  Munich, Maximilianstraße", "PAR01  Paris, rue Saint-Honoré"]
    property int store: 0
    property string title: root.isNew ? "New till" : root.name
    property bool isBlocked: false
    property string codeCommand: root.isNew ? ""
        : "carnetctl terminal code DIR --store MUC01 --register " + root.number
    property string enrolCommand: root.isNew ? ""
        : "carnetctl terminal add DIR --store MUC01 --register " + root.number
    property string revokeCommand: root.isNew ? ""
        : "carnetctl terminal revoke DIR --store MUC01 --register " + root.number
    property string retireCommand: root.isNew ? ""
        : "carnetctl terminal retire DIR --store MUC01 --register " + root.number
    property string stolenCommand: root.isNew ? ""
        : "carnetctl terminal stolen DIR --store MUC01 --register " + root.number

    canSave: root.number !== "" && root.flawText === ""

    function begin(registerId) {
        root.number = registerId;
        root.isBlocked = registerId === "02";
        root.start("Till " + registerId);
    }

    function beginNew() {
        root.number = "";
        root.isBlocked = false;
        root.start("");
    }
}
