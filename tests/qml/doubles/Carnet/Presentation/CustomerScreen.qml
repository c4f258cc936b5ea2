import QtQuick

QtObject {
    id: root

    property string customerId: "k3"
    property bool isMissing: false
    property bool isLoaded: true
    property string name: "Isabella Moretti"
    property string firstName: "Isabella"
    property string lastName: "Moretti"
    property bool isOrganization: false
    property string initials: "IM"
    property int tint: 3
    property string accountText: "Client 104 772"
    property string lastVisitText: "Last visit 9 February"
    property string languageText: "Italian"
    property bool isInMyBook: true
    property bool isInAnyBook: true
    property bool mayJoinMyBook: !root.isInMyBook && !root.isInAnyBook
    property string joinText: ""
    property string bookText: "in Clara’s book since 14 May 2019"
    property bool isWaiting: true
    property ListModel contactPoints: ListModel {
        ListElement { pointId: "p1"; kind: "phone"; icon: "phone"; value: "+39 02 5550 7729"; street: "+39 02 5550 7729"; purpose: "mobile"; purposeText: "Mobile"; consent: "allowed"; isPrimary: true; canBePrimary: false; postalCode: ""; city: ""; country: ""; isFirst: true; extension: "12"; description: "Her assistant"; isPrivate: false }
        ListElement { pointId: "p2"; kind: "email"; icon: "email"; value: "isabella.moretti@example.com"; street: "isabella.moretti@example.com"; purpose: "home"; purposeText: "Home"; consent: "declined"; isPrimary: true; canBePrimary: false; postalCode: ""; city: ""; country: ""; isFirst: true; extension: ""; description: ""; isPrivate: false }
        ListElement { pointId: "p3"; kind: "address"; icon: "location"; value: "Via Monte Napoleone 8, 20121 Milano"; street: "Via Monte Napoleone 8"; purpose: "home"; purposeText: "Home"; consent: "not_asked"; isPrimary: false; canBePrimary: false; postalCode: "20121"; city: "Milano"; country: "IT"; isFirst: true; extension: ""; description: ""; isPrivate: true }
    }
    property ListModel attributes: ListModel {}
    property ListModel activityTypes: ListModel {
        ListElement { typeId: "visit"; name: "Visit"; icon: "visit"; hasDuration: false }
        ListElement { typeId: "email"; name: "E-mail"; icon: "email"; hasDuration: false }
        ListElement { typeId: "phone"; name: "Phone"; icon: "phone"; hasDuration: false }
        ListElement { typeId: "appointment"; name: "Appointment"; icon: "appointment"; hasDuration: true }
    }
    property string composerType: "visit"
    property string composerText: ""
    property string composerAt: ""
    property bool isPlanning: root.composerAt !== ""
    property string composerAtText: "Today, 09:41"
    property string composerStart: "2026-03-12T09:41"
    property string correctingText: ""
    property int composerMinutes: 60
    property var composerLengths: [30, 60, 90, 120]
    property FieldEntries composerFields: FieldEntries {}
    property HeadingForm composerHeading: HeadingForm {}
    property DoneForm doneForm: DoneForm {}
    property ListModel timeline: ListModel {
        ListElement { activityId: "t0"; section: "Planned"; title: "Appointment"; heading: ""; webAddress: ""; addressText: ""; icon: "appointment"; timeText: "21 March, 14:00"; text: "Spring trunk show, with Chiara."; valuesText: ""; author: "Clara Steinfeld"; isPlanned: true; isWaiting: false; isVoided: false; canVoid: true; changeText: ""; canComplete: true; hasCalendarFile: true }
        ListElement { activityId: "t1"; section: "March 2026"; title: "Phone call"; heading: ""; webAddress: ""; addressText: ""; icon: "phone"; timeText: "Today, 09:12"; text: "Strap repair is fine. Would rather visit after 20 March and bring her sister Chiara."; valuesText: "Reached: Yes"; author: "Clara Steinfeld"; isPlanned: false; isWaiting: true; isVoided: false; canVoid: true; changeText: ""; canComplete: false; hasCalendarFile: false }
        ListElement { activityId: "t2"; section: "March 2026"; title: "E-mail"; heading: "Spring leather"; webAddress: "https://house.example/spring?client=1"; addressText: "house.example/spring"; icon: "email"; timeText: "2 March, 20:04"; text: "Spring leather preview sent."; valuesText: ""; author: "Amélie Roussel"; isPlanned: false; isWaiting: false; isVoided: false; canVoid: false; changeText: ""; canComplete: false; hasCalendarFile: false }
        ListElement { activityId: "t3"; section: "February 2026"; title: "Visit"; heading: ""; webAddress: ""; addressText: ""; icon: "visit"; timeText: "9 February, 11:00"; text: "Collected the repaired Arco satchel. Tried the Notte clutch; bordeaux was not in stock. She asked to be told when it is back, and whether the strap of the old one can be had in ink as well, which the workshop doubts, because the leather is no longer made; a longer text shows that four lines are shown and then it ends with a way to read the rest of it all."; valuesText: "Tried on: Handbags, shoes · Companion: Her sister"; author: "Clara Steinfeld"; isPlanned: false; isWaiting: false; isVoided: false; canVoid: true; changeText: ""; canComplete: false; hasCalendarFile: false }
        ListElement { activityId: "t4"; section: "February 2026"; title: "Visit"; heading: ""; webAddress: ""; addressText: ""; icon: "visit"; timeText: "3 February, 15:30"; text: "Logged by mistake."; valuesText: ""; author: "Amélie Roussel"; isPlanned: false; isWaiting: false; isVoided: true; canVoid: false; changeText: "taken back by Amélie Roussel, 3 February, 15:40"; canComplete: false; hasCalendarFile: false }
    }
    property TimelineFilter timelineFilter: TimelineFilter {}
    property bool hasMoreHistory: false
    property bool isAskingNextStep: false
    property string nextStepText: "Follow up on Visit, 12 Mar"
    property FollowUpOwner nextStepOwner: FollowUpOwner {}
    property FollowUpList followUps: FollowUpList {}
    property int noteCount: root.notes.count
    property string noteFilter: ""
    property var acts: []

    signal nextStepAsked()

    property ListModel notes: ListModel {
        ListElement { noteId: "n1"; title: ""; text: "Do not offer coffee after noon. Still water, no ice."; author: "Clara Steinfeld"; dateText: "3 March"; isPinned: true; isWaiting: false; canEdit: true; isCopy: false; readersText: "Only you read this"; visibility: "mine"; isSensitive: true; isMine: true; isExternal: false; mayBeExternal: false }
        ListElement { noteId: "n2"; title: ""; text: "Anniversary trip to Lake Como in June. Travels light: suggest soft pieces."; author: "Amélie Roussel"; dateText: "18 January"; isPinned: false; isWaiting: true; canEdit: false; isCopy: false; readersText: ""; visibility: "company"; isSensitive: false; isMine: false; isExternal: true; mayBeExternal: true }
    }
    property string noteDraft: ""
    property NoteForm noteForm: NoteForm {}
    property TakenUp takenUp: TakenUp {}
    property CustomerDetails details: CustomerDetails {}
    property CustomerPhoto photo: CustomerPhoto {}
    property ListModel purchases: ListModel {
        ListElement { title: "Giardino twilly, bone"; dateText: "8 February"; amountText: "€210"; icon: "silk"; detail: "" }
        ListElement { title: "Notte clutch, ink"; dateText: "19 December"; amountText: "€3,800"; icon: "handbag"; detail: "" }
        ListElement { title: "Onda bracelet"; dateText: "2 October"; amountText: "€1,440"; icon: "jewellery"; detail: "" }
        ListElement { title: "Onda ring"; dateText: "2 October"; amountText: "€980"; icon: "jewellery"; detail: "" }
        ListElement { title: "Vela loafer, bone"; dateText: "11 September"; amountText: "−€860"; icon: "shoe"; detail: "Returned" }
    }
    property int purchaseCount: root.purchases.count
    property string purchaseCountText: "23 items"
    property PurchaseFilter purchaseFilter: PurchaseFilter {}
    property SpendChart spend: SpendChart {}
    property CategoryChart categories: CategoryChart {}
    property var saved: []
    property string refusal: ""
    property int logged: 0
    property string voided: ""
    property int notesAdded: 0

    Component.onCompleted: {
        root.addAttribute("anniversary", "Anniversary", "date", "21 March 2015, in 9 days", "2015-03-21", [], true);
        root.addAttribute("birthday", "Birthday", "date", "2 October", "--10-02", [], false);
        root.addAttribute("category", "Favourite category", "list", "Handbags, silk", "handbags|silk",
                          [{ value: "handbags", text: "Handbags", checked: true }, { value: "silk", text: "Silk", checked: true },
                           { value: "shoes", text: "Shoes", checked: false }], false);
        root.addAttribute("colours", "Colours", "text", "Bordeaux, ink, bone", "Bordeaux, ink, bone", [], false);
        root.addAttribute("shoe", "Shoe size", "decimal", "38.5 EU", "38.5", [], false);
        root.addAttribute("vip", "Invited to shows", "boolean", "Yes", "true", [], false);
        root.addAttribute("partner", "Partner", "text", "", "", [], false);
    }

    function addAttribute(key, label, type, valueText, editText, options, isNear) {
        root.attributes.append({ key: key, label: label, type: type, valueText: valueText, editText: editText,
            isNear: isNear, unit: key === "shoe" ? "EU" : "", multiple: type === "list",
            yearOptional: true, options: options, icon: "attribute",
            helpText: key === "shoe" ? "European size, halves with a point." : "",
            conflictText: key === "colours" ? "Amélie wrote “Ink, bone” at 09:10." : "" });
    }

    function addToBook() { root.isInMyBook = true; return root.refusal; }
    function removeFromBook() { root.isInMyBook = false; }
    function saveName(first, last) { root.saved = ["name", first, last]; return root.refusal; }
    function addContactPoint(form) { root.saved = [form.kind, form.value, form.purpose, form.city]; return root.refusal; }
    function saveContactPoint(pointId, form) { root.saved = [pointId, form.value, form.purpose, form.city]; return root.refusal; }
    function makePrimary(pointId) { root.saved = [pointId, "primary"]; }
    function purposes(kind) {
        return kind === "phone" ? [{ value: "mobile", text: "Mobile" }, { value: "home", text: "Home" }]
                                : [{ value: "home", text: "Home" }, { value: "business", text: "Business" }];
    }
    function setNoteReaders(noteId, token) { root.saved = [noteId, token]; }
    function setNoteExternal(noteId, on) { root.saved = [noteId, on]; }
    function setNoteSensitive(noteId, on) { root.saved = [noteId, on]; }
    function removeContactPoint(pointId) { root.saved = [pointId]; }
    function setConsent(pointId, consent) { root.saved = [pointId, consent]; }
    function saveAttribute(key, canonicalText) { root.saved = [key, canonicalText]; return root.refusal; }
    function keepConflict(key) { root.saved = [key, "keep"]; }
    function takeOther(key) { root.saved = [key, "other"]; }
    function logActivity() {
        ++root.logged;
        if (root.refusal !== "")
            return root.refusal;
        root.composerText = "";
        root.composerAt = "";
        root.isAskingNextStep = true;
        root.nextStepAsked();
        return "";
    }
    function correctActivity(activityId) {
        root.acts = ["correct", activityId];
        root.correctingText = "Correcting Phone call, Today, 09:12";
    }
    function startAppointment() { root.chooseType("appointment"); }
    function chooseType(typeId: string) {
        root.composerType = typeId;
        if (root.composerAt === "" && typeId === "appointment")
            root.composerAt = "2026-03-12T10:00";
    }
    function cancelCorrection() { root.correctingText = ""; }
    function completeActivity(activityId) { root.acts = ["complete", activityId]; }
    function saveCalendarFile(activityId) { root.acts = ["calendar", activityId]; }
    function showMoreHistory() { root.acts = ["more"]; }
    function exportKnown() { root.acts = ["export"]; }
    function answerNextStep(when) {
        root.acts = ["next", when];
        root.isAskingNextStep = false;
        return "";
    }
    function voidActivity(activityId) { root.voided = activityId; }
    function addNote() { ++root.notesAdded; root.noteDraft = ""; return root.refusal; }
    function saveNote(noteId, title, text) { root.saved = [noteId, title, text]; return root.refusal; }
    function removeNote(noteId) { root.saved = [noteId]; }
    function pinNote(noteId, pinned) { root.saved = [noteId, pinned]; }
}
