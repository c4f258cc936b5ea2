import QtQuick

QtObject {
    id: root

    property string countText: "2 layouts"
    property int count: root.layouts.count
    property LayoutForm form: LayoutForm {}
    property LayoutUse use: LayoutUse {}
    property ListModel layouts: ListModel {
        ListElement {
            layoutId: "boutique"
            name: "Boutique"
            detail: "11 buttons · begins with its buttons · a design of its own for small windows"
            useText: "3 stores"
        }
        ListElement {
            layoutId: "evening"
            name: "Evening"
            detail: "4 buttons · begins with the day"
            useText: "Nobody shows it"
        }
    }

    function edit(row) {
        root.form.begin(root.layouts.get(row).name);
    }

    function assign(row) {
        root.use.layoutName = root.layouts.get(row).name;
        root.use.opened();
    }
}
