pragma ComponentBehavior: Bound

import QtQuick
import Carnet

//! The editor of one value, by its type.
FocusScope {
    id: root

    required property string label
    required property string type
    required property string editText
    required property string unit
    required property bool multiple
    required property bool yearOptional
    required property var options // a list of {value, text, checked}

    property bool invalid: false
    //! A date so far; empty while it is none.
    property string draft: ""

    readonly property bool textual: root.type !== "date" && root.type !== "boolean"
                                    && root.type !== "list"

    signal made(ValueEditor editor)
    signal saved(string text)
    signal refused(string reason)

    //! Answers with \l saved or \l refused, at once.
    function submit() {
        for (let i = 0; i < root.children.length; ++i)
            (root.children[i] as ValueEditor)?.submit();
    }

    implicitHeight: childrenRect.height

    // Repeaters of one, because a Loader of Qt 6.4 refuses bound components.
    Repeater {
        model: root.type === "date" ? 1 : 0

        delegate: DateEditor {
            focus: true
            value: root.editText
            width: root.width
            yearOptional: root.yearOptional
            Component.onCompleted: root.made(this)
            onDraftChanged: root.draft = draft
            onRefused: reason => root.refused(reason)
            onSaved: text => root.saved(text)
        }
    }

    Repeater {
        model: root.type === "boolean" ? 1 : 0

        delegate: BooleanEditor {
            focus: true
            value: root.editText
            width: root.width
            Component.onCompleted: root.made(this)
            onSaved: text => root.saved(text)
        }
    }

    Repeater {
        model: root.type === "list" ? 1 : 0

        delegate: ListEditor {
            focus: true
            multiple: root.multiple
            options: root.options
            width: root.width
            Component.onCompleted: root.made(this)
            onSaved: text => root.saved(text)
        }
    }

    Repeater {
        model: root.textual ? 1 : 0

        delegate: TextEditor {
            focus: true
            invalid: root.invalid
            label: root.label
            numeric: root.type !== "text"
            unit: root.unit
            value: root.editText
            width: root.width
            Component.onCompleted: root.made(this)
            onSaved: text => root.saved(text)
        }
    }
}
