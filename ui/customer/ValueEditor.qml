import QtQuick

//! What every editor of an attribute can do: hand over its value in canonical form.
FocusScope {
    id: root

    //! What is in it so far, as saved() would give it, where that is of use before; a date alone.
    property string draft: ""

    signal saved(string text)
    signal refused(string reason)
    signal submitted()

    function submit() {
        root.submitted();
    }
}
