import QtQuick

QtObject {
    id: root

    property bool hasData: true
    property string summary: "Handbags 54 percent, shoes 19, silk 16, jewellery 11"
    property var table: [{ label: "Handbags", value: "€7,052, 54%" }, { label: "Shoes", value: "€2,481, 19%" }]
    property ListModel slices: ListModel {
        ListElement { label: "Handbags"; percentText: "54%"; share: 0.54; colourIndex: 0; icon: "handbag" }
        ListElement { label: "Shoes"; percentText: "19%"; share: 0.19; colourIndex: 1; icon: "shoe" }
        ListElement { label: "Silk"; percentText: "16%"; share: 0.16; colourIndex: 2; icon: "silk" }
        ListElement { label: "Jewellery"; percentText: "11%"; share: 0.11; colourIndex: 3; icon: "jewellery" }
    }
}
