import QtQuick

BookScreen {
    id: root

    property string storeName: "Munich, Maximilianstraße"
    property int columns: 1
    property ListModel rows: ListModel {
        dynamicRoles: true
    }
    property string bookSelected: ""

    function show() {
        root.rows.clear();
        root.append("tomasz", "Tomasz Nowicki", "TN", 2, 0, 7);
        root.append("clara", "Clara Steinfeld", "CS", 0, 7, 17);
    }

    function append(ownerId, name, initials, tint, first, count) {
        const head = { isHead: true, ownerId: ownerId, name: name, initials: initials, tint: tint,
            countText: count + " clients", span: Qt.point(first, 0) };
        root.rows.append(head);
        for (let at = 0; at < count; at += root.columns)
            root.rows.append(Object.assign({}, head, { isHead: false,
                span: Qt.point(first + at, Math.min(root.columns, count - at)) }));
    }

    function rowOf(client) {
        for (let row = 0; row < root.rows.count; ++row) {
            const item = root.rows.get(row);
            if (!item.isHead && client >= item.span.x && client < item.span.x + item.span.y)
                return row;
        }
        return -1;
    }

    function clientOf(row) {
        return root.rows.get(row).span.x;
    }

    function rowOnTop(client) {
        const row = root.rowOf(client);
        return row > 0 && root.rows.get(row - 1).isHead ? row - 1 : row;
    }

    function nextBy(client, rows) {
        return Math.max(0, Math.min(root.count - 1, client + rows * root.columns));
    }

    function customerAt(client) {
        return root.clients.get(client).customerId;
    }

    function selectBookOf(associateId) {
        root.bookSelected = associateId;
    }

    onColumnsChanged: root.show()
    Component.onCompleted: root.show()
}
