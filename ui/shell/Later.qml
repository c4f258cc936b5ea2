import QtQuick

//! A place for something that takes long to make: it is made a little in every frame while there is
//! time, and at once when it is to be shown. Loader does the same, but forgets initial properties
//! when it is hurried (Qt 6.4).
FocusScope {
    id: root

    required property url source
    //! What the object is made with.
    required property var properties
    //! It may be made, though nobody sees it.
    required property bool isExpected
    required property bool isShown

    property Component component: null
    property var incubator: null

    function prepare() {
        if (root.component === null)
            root.component = Qt.createComponent(root.source, Component.Asynchronous, root);
        if (root.component.status === Component.Ready)
            root.incubator = root.component.incubateObject(root, root.properties, Qt.Asynchronous);
        else
            root.component.statusChanged.connect(root.follow);
    }

    function follow() {
        if (root.incubator === null && (root.isExpected || root.isShown))
            root.prepare();
    }

    function show() {
        if (root.component === null || root.component.status !== Component.Ready)
            root.component = Qt.createComponent(root.source, Component.PreferSynchronous, root);
        if (root.component.status !== Component.Ready)
            console.warn(root.component.errorString());
        else if (root.incubator === null)
            root.incubator = root.component.incubateObject(root, root.properties, Qt.Synchronous);
        else
            root.incubator.forceCompletion();
    }

    function drop() {
        if (root.incubator === null)
            return;
        root.incubator.forceCompletion();
        root.incubator.object.destroy();
        root.incubator = null;
    }

    function update() {
        if (root.isShown)
            root.show();
        else if (!root.isExpected)
            root.drop();
        else if (root.incubator === null)
            root.prepare();
    }

    focus: root.isShown
    visible: root.isShown

    Component.onCompleted: root.update()
    onIsExpectedChanged: root.update()
    onIsShownChanged: root.update()
}
