import QtQuick

//! Every key that does something, once: shortcuts take theirs from here, and so does the list of
//! them. The order is that of the list.
QtObject {
    id: root

    enum Act {
        Find, FindHere, Lock, Undo, ListKeys,
        SelectAll, Reassign, Remove,
        Activity, Appointment, Note, Previous, Next,
        New, Save
    }

    //! In the form of key sequences, by act.
    readonly property var keys: [
        ["Ctrl+K"], ["Ctrl+K", "Ctrl+F"], ["Ctrl+L"], ["Ctrl+Z"], ["F1"],
        ["Ctrl+A"], ["Ctrl+R"], ["Delete"],
        ["Ctrl+N"], ["Ctrl+B"], ["Ctrl+Shift+N"], ["Alt+Up"], ["Alt+Down"],
        ["Ctrl+N"], ["Ctrl+S"]
    ]

    function keysOf(act: int): var {
        return root.keys[act];
    }

    //! What a page adds to what is known everywhere stands last.
    function lastOf(act: int): string {
        return root.keys[act].slice(-1)[0];
    }

    //! That of the place that is so far down the navigation.
    function keysOfPlace(index: int): string {
        return "Ctrl+" + (index + 1);
    }
}
