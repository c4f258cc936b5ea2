import QtQuick

FindClientScreen {
    id: root

    property string added: ""
    property var typed: []
    property var form: ({})
    property string refusal: ""

    property int numbersTyped: 0
    property int timesLeft: 0

    property string usualKind: "person"
    property string usualLanguage: ""
    property var languages: [{ value: "", text: "Not known", checked: true },
                             { value: "de", text: "German", checked: false },
                             { value: "it", text: "Italian", checked: false }]
    property bool isSaving: false
    property bool answersLater: false
    property ListModel alike: ListModel {}
    property var compared: []
    property ListModel needed: ListModel {}
    property ListModel offered: ListModel {}
    property bool offersMore: root.offered.count > 0

    signal resumed(var form)
    signal tookIn()
    signal created(string customerId)
    signal refused(string words)

    function need(key, label, type, options) {
        root.needed.append(root.field(key, label, type, options));
    }

    function offer(key, label, type, options) {
        root.offered.append(root.field(key, label, type, options));
    }

    function field(key, label, type, options) {
        return { key: key, label: label, type: type, editText: "", unit: "", multiple: false,
            yearOptional: true, options: options, helpText: "" };
    }

    function answer(words) {
        root.isSaving = false;
        if (words === "")
            root.created("new");
        else
            root.refused(words);
    }

    function find(customerId, name, whyText) {
        root.alike.append({ customerId: customerId, name: name, initials: "A", tint: 0,
                              whyText: whyText });
    }

    property var looked: ({})

    function sought() {
        return root.looked;
    }

    property var flaws: ({}) // by what was typed

    function flawOf(field, text) {
        return root.flaws[text] ?? "";
    }

    function flawOfAttribute(key, text) {
        return root.flaws[text] ?? "";
    }

    function compare(form, attributes) {
        root.compared = [form.firstName, form.lastName, form.phone, form.email, attributes];
    }

    function add(customerId) {
        root.added = customerId;
        if (root.refusal === "")
            root.tookIn();
        return root.refusal;
    }

    function leave() {
        ++root.timesLeft;
    }

    function addByNumber() {
        ++root.numbersTyped;
        return root.add("k1");
    }

    function create(form, attributes) {
        root.form = form;
        root.typed = [form.firstName, form.lastName, form.phone, form.email, attributes];
        root.isSaving = root.refusal === "";
        if (root.isSaving && !root.answersLater)
            root.answer("");
        return root.refusal;
    }
}
