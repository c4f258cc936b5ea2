import QtQuick

ListModel {
    id: root

    property ListModel source
    property point span: Qt.point(0, 0)
    property QtObject watch: QtObject {
        property point span: root.span
        property ListModel source: root.source

        onSourceChanged: root.fill()
        onSpanChanged: root.fill()
    }

    function fill() {
        root.clear();
        for (let at = 0; root.source && at < root.span.y; ++at)
            root.append(root.source.get(root.span.x + at));
    }
}
