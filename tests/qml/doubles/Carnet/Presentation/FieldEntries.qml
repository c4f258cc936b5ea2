import QtQuick

QtObject {
    id: root

    property ListModel items: ListModel {}
    readonly property int count: root.items.count
    property string flawText: ""
    property string refusal: ""
    property var noted: []

    signal edited()

    //! Asks for one more.
    function add(key, label, type, isRequired, options) {
        root.items.append({ key: key, label: label, type: type, valueText: "", editText: "", options: options,
            multiple: type === "list", isRequired: isRequired, isFlawed: false });
    }

    function set(key, canonicalText) {
        root.noted = [key, canonicalText];
        root.edited();
        return root.refusal;
    }
}
