import QtQuick

QtObject {
    id: root

    property ListModel hits: ListModel {}
    readonly property int count: root.hits.count
    property string countText: "2 notes say this"

    function answer() {
        root.hits.append({ noteId: "n1", customerId: "k2", name: "Isabella Moretti",
            excerpt: "Do not offer coffee after noon. Still water, no ice." });
        root.hits.append({ noteId: "n2", customerId: "k4", name: "Rania Al-Khatib",
            excerpt: "… strong coffee, two sugars, before she looks at anything." });
    }
}
