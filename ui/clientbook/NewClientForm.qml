pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The least that makes a client: a name, a way to reach them if there is one, and what the
//! retailer wants to know of every new client.
Flickable {
    id: root

    required property AddClientScreen adding

    readonly property bool complete: (!root.isOrganization && first.text.trim() !== "")
                                     || last.text.trim() !== ""
    readonly property bool isOrganization: root.kinds[root.kind] === "organization"
    readonly property list<string> kinds: ["person", "organization"]
    property int kind: 0
    property string language: ""
    //! What is in the fields, as created() gives it, and the dates among the attributes.
    readonly property var inFields: ({ kind: root.kinds[root.kind], language: root.language,
                                       firstName: first.text, lastName: last.text,
                                       phone: phone.text, email: email.text })
    property var dates: ({})
    property bool isCleared: false
    //! What can be noted beside what every new client needs.
    property bool showsMore: false
    property bool hasShownMore: false

    //! \a typed by the names of the fields, \a attributes by their keys.
    signal created(var typed, var attributes)
    //! The same on its way.
    signal typed(var typed, var dates)

    function focusFirst() {
        const field = root.isOrganization ? last : first;
        field.forceActiveFocus(Qt.PopupFocusReason);
    }

    //! What new clients of the store are and speak.
    function followStore() {
        root.kind = Qt.binding(() => root.kinds.indexOf(root.adding.usualKind));
        root.language = Qt.binding(() => root.adding.usualLanguage);
    }

    function more() {
        root.hasShownMore = true;
        root.showsMore = true;
    }

    //! What is in the editors, by the keys of the attributes; false when one holds no value.
    function read(fields: Repeater, attributes: var): bool {
        for (let i = 0; i < fields.count; ++i) {
            const field = fields.itemAt(i) as AttributeField;
            if (!field.read())
                return false;
            field.error = root.adding.flawOfAttribute(field.key, field.entered);
            if (field.error !== "")
                return false;
            attributes[field.key] = field.entered;
        }
        return true;
    }

    function clear() {
        for (const field of [first, last, phone, email])
            field.clear();
        phone.flaw = "";
        email.flaw = "";
        root.followStore();
        root.showsMore = false;
        root.hasShownMore = false;
        root.dates = {};
        root.isCleared = true; // the editors of attributes are made anew
        root.isCleared = false;
    }

    //! \a typed as created() gives it.
    function fill(typed: var) {
        root.kind = root.kinds.indexOf(typed.kind);
        root.language = typed.language;
        first.text = typed.firstName;
        last.text = typed.lastName;
        phone.text = typed.phone;
        email.text = typed.email;
        root.more(); // what was wrong may be among it
    }

    //! Who was looked for need not be typed again; what is in the form stays.
    function startWith(sought: var) {
        if (first.text + last.text + phone.text + email.text !== "")
            return;
        const [firstName, lastName] = [sought.firstName ?? "", sought.lastName ?? ""];
        first.text = root.isOrganization ? "" : firstName;
        last.text = root.isOrganization ? (firstName + " " + lastName).trim() : lastName;
        phone.text = sought.phone ?? "";
        email.text = sought.email ?? "";
    }

    //! Says beside each field what is wrong with it; true when nothing is.
    function checkContacts(): bool {
        phone.flaw = root.adding.flawOf("phone", phone.text);
        email.flaw = root.adding.flawOf("email", email.text);
        const wrong = phone.flaw !== "" ? phone : email.flaw !== "" ? email : null;
        if (wrong)
            wrong.forceActiveFocus(Qt.OtherFocusReason);
        return wrong === null;
    }

    function submit() {
        const attributes = {};
        if (!root.complete || root.adding.isSaving || !root.checkContacts()
                || !root.read(needed, attributes))
            return;
        if (!root.read(offered, attributes))
            root.more();
        else
            root.created(root.inFields, attributes);
    }

    function keep(key: string, date: string) {
        root.dates = Object.assign({}, root.dates, { [key]: date });
    }

    //! Who is found meanwhile takes room from below, and the field with the focus stays in sight.
    function showFocused() {
        const focused = root.Window.activeFocusItem;
        for (let item = focused; item; item = item.parent) {
            if (item === form) {
                const top = focused.mapToItem(form, 0, 0).y;
                root.contentY = Math.max(top + focused.height + Theme.space12 - root.height,
                                         Math.min(root.contentY, top));
                return;
            }
        }
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: form.implicitHeight
    contentWidth: width
    T.ScrollBar.vertical: ScrollBar {}

    Component.onCompleted: root.followStore()
    onDatesChanged: root.typed(root.inFields, root.dates)
    onHeightChanged: root.showFocused()
    onInFieldsChanged: root.typed(root.inFields, root.dates)

    ColumnLayout {
        id: form

        spacing: Theme.space16
        width: root.width

        SegmentedControl {
            choices: [qsTr("Person"), qsTr("Organisation")]
            currentIndex: root.kind
            Layout.fillWidth: true
            Accessible.name: qsTr("Kind")
            onChosen: index => root.kind = index
        }

        Field {
            label: qsTr("First name")
            visible: !root.isOrganization
            Layout.fillWidth: true

            TextField {
                id: first

                Layout.fillWidth: true
                Accessible.name: qsTr("First name")
                onAccepted: root.submit()
            }
        }

        Field {
            label: root.isOrganization ? qsTr("Name") : qsTr("Last name")
            Layout.fillWidth: true

            TextField {
                id: last

                Layout.fillWidth: true
                Accessible.name: root.isOrganization ? qsTr("Name") : qsTr("Last name")
                onAccepted: root.submit()
            }
        }

        Field {
            error: phone.flaw
            label: qsTr("Phone")
            optional: true
            Layout.fillWidth: true

            TextField {
                id: phone

                property string flaw: ""

                inputMethodHints: Qt.ImhDialableCharactersOnly
                invalid: flaw !== ""
                Layout.fillWidth: true
                Accessible.name: qsTr("Phone")
                onAccepted: root.submit()
                onEditingFinished: flaw = root.adding.flawOf("phone", text)
                onTextEdited: flaw = ""
            }
        }

        Field {
            error: email.flaw
            label: qsTr("E-mail")
            optional: true
            Layout.fillWidth: true

            TextField {
                id: email

                property string flaw: ""

                inputMethodHints: Qt.ImhEmailCharactersOnly
                invalid: flaw !== ""
                Layout.fillWidth: true
                Accessible.name: qsTr("E-mail")
                onAccepted: root.submit()
                onEditingFinished: flaw = root.adding.flawOf("email", text)
                onTextEdited: flaw = ""
            }
        }

        Field {
            label: qsTr("Language")
            optional: true
            Layout.fillWidth: true

            ValueChoice {
                choices: root.adding.languages
                chosen: root.language
                label: qsTr("Language")
                Layout.fillWidth: true
                onPicked: value => root.language = value
            }
        }

        Repeater {
            id: needed

            model: root.isCleared ? null : root.adding.needed

            delegate: AttributeField {
                isNeeded: true
                Layout.fillWidth: true
                onAccepted: root.submit()
                onDraftChanged: root.keep(key, draft)
            }
        }

        Button {
            iconName: root.showsMore ? "chevron-up" : "chevron-down"
            kind: Button.Plain
            text: root.showsMore ? qsTr("Less") : qsTr("More about the client")
            visible: root.adding.offersMore
            onClicked: {
                root.hasShownMore = true;
                root.showsMore = !root.showsMore;
            }
        }

        Repeater {
            id: offered

            // Made when somebody asks for it, and then kept with what was typed.
            model: root.isCleared || !root.hasShownMore ? null : root.adding.offered

            delegate: AttributeField {
                isNeeded: false
                visible: root.showsMore
                Layout.fillWidth: true
                onAccepted: root.submit()
                onDraftChanged: root.keep(key, draft)
            }
        }
    }
}
