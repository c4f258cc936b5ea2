import QtQuick
import QtQuick.Layouts
import Carnet

Rectangle {
    id: root

    property bool dark: false
    property string moment: ""

    color: Theme.canvas
    Component.onCompleted: Theme.dark = root.dark

    ColumnLayout {
        anchors.left: parent.left
        anchors.margins: 32
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 16

        Row {
            spacing: 16
            Button { kind: Button.Filled; text: "Log activity" }
            Button { kind: Button.Filled; text: "Disabled"; enabled: false }
            Button { kind: Button.Filled; text: "Saving"; busy: true }
            Button { text: "Export"; iconName: "export"; focus: true; Component.onCompleted: forceActiveFocus(Qt.TabFocusReason) }
            Button { text: "Export"; iconName: "export"; enabled: false }
            Button { kind: Button.Destructive; text: "Remove 3 clients" }
            Button { kind: Button.Plain; text: "Add a note"; iconName: "plus" }
            Button { kind: Button.Quiet; text: "Cancel" }
            Button { kind: Button.Choice; checkable: true; checked: true; compact: true; text: "Visit"; iconName: "visit" }
        }
        Row {
            spacing: 16
            Button { compact: true; kind: Button.Quiet; text: "Anniversary, soonest"; iconName: "sort"; trailingIcon: "chevron-down" }
            IconButton { iconName: "phone"; text: "Call"; kind: IconButton.Outlined }
            IconButton { iconName: "check"; text: "Save"; kind: IconButton.Filled }
            IconButton { iconName: "select"; text: "Select"; compact: true; checked: true }
            IconButton { iconName: "more"; text: "More" }
            SegmentedControl { choices: ["Light", "Dark"] }
            Choice { model: ["One", "Two"]; currentIndex: 1 }
            SearchField { placeholderText: "Name, phone, e-mail"; shortcut: "Ctrl K" }
        }
        RowLayout {
            spacing: 16
            TextField { placeholderText: "What should the next person know?"; Layout.preferredWidth: 280; Layout.alignment: Qt.AlignTop }
            TextField { text: "38.5"; suffix: "EU"; Layout.alignment: Qt.AlignTop }
            Field { label: "Shoe size"; error: "Use whole or half sizes"; Layout.alignment: Qt.AlignTop; TextField { text: "38.75"; invalid: true; Layout.fillWidth: true } }
            TextField { readOnly: true; text: "Set at headquarters"; Layout.alignment: Qt.AlignTop }
            DateField { value: "1984-02-29"; Layout.alignment: Qt.AlignTop }
        }
        Row {
            spacing: 24
            CheckBox { text: "Handbags"; checked: true }
            CheckBox { text: "Shoes" }
            RadioButton { text: "Next 90 days"; checked: true }
            RadioButton { text: "Any time" }
            Switch { text: "Refinable"; checked: true }
            Switch { text: "Refinable" }
            Switch { text: "Disabled"; enabled: false }
        }
        Row {
            spacing: 8
            Chip { text: "Relationship"; opens: true }
            Chip { text: "Handbags"; detail: "22"; checked: true }
            Chip { text: "Anniversary in 90 days"; removable: true }
            Chip { text: "Watches"; detail: "0"; enabled: false }
            Tag { anchors.verticalCenter: parent.verticalCenter; text: "Draft" }
            Tag { anchors.verticalCenter: parent.verticalCenter; text: "Première"; tone: Tag.Brass; iconName: "grade" }
            SyncPill { text: "Synced 2 min ago" }
            SyncPill { text: "3 changes waiting"; tone: SyncPill.Waiting }
            SyncPill { text: "Offline, 3 waiting"; tone: SyncPill.Offline }
        }
        Row {
            spacing: 16
            Rectangle { width: 280; height: 4 * 48; color: Theme.surface
                Column {
                    FacetRow { text: "Handbags"; count: 22; checked: true }
                    FacetRow { text: "Silk and scarves"; count: 1700 }
                    FacetRow { text: "Fragrance"; count: 0 }
                    FacetRow { text: "Next 90 days"; count: 7; exclusive: true; checked: true }
                }
            }
            Rectangle { width: 280; height: 4 * 48; color: Theme.surface
                RangeFacet { width: 280; from: 0; to: 1; first.value: 0.2; second.value: 0.8
                    histogram: [0.1, 0.4, 0.9, 1, 0.7, 0.6, 0.3, 0.2, 0.1, 0.05]; lowText: "€0"; highText: "€9,000" }
            }
            EmptyState { width: 320; title: "No clients match"; text: "Try a wider anniversary range, or clear one filter."; actionText: "Clear filters" }
            ErrorState { width: 320; title: "Purchases could not load"; text: "Headquarters did not answer in time. The rest of the profile is up to date." }
        }
        Row {
            spacing: 16
            Toast { text: "6 clients moved to Amélie"; canUndo: true }
            Notice { width: 400; title: "Working offline"; text: "Search covers the 513 clients kept on this till." }
            ProgressBar { width: 200; value: 0.43 }
            Column { spacing: 8; Skeleton { width: 200 } Skeleton { width: 140 } Meter { value: 0.72 } Meter { value: 0.33 } }
        }
        Row {
            spacing: 16
            Monogram { letters: "IM"; tint: 3; size: 64 }
            Monogram { letters: "RK"; tint: 1 }
            Monogram { letters: "ÞJ"; tint: 5 }
            Monogram { letters: "LÅ"; tint: 0; size: 32 }
            Monogram { letters: "田"; tint: 4; size: 88 }
            ConsentMark { consent: "allowed" }
            ConsentMark { consent: "declined" }
            ConsentMark { consent: "not_asked" }
            TextArea { width: 300; placeholderText: "What should the next person know?" }
            PinDots { length: 6; entered: 4 }
        }
        ActionBar { shown: true; text: "3 selected"; detail: "E-mail allowed for 2 of 3"; Layout.fillWidth: true
            leading: InverseButton { text: "Select all 22" }
            InverseButton { text: "Remove"; iconName: "remove-client" }
            InverseButton { text: "Cancel" }
        }
    }
}
