import QtQuick

//! What every editor of an attribute can do: hand over its value in canonical form.
FocusScope {
    id: root

    signal saved(string text)
    signal refused(string reason)
    signal submitted()

    function submit() {
        root.submitted();
    }
}
