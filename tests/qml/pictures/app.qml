pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The whole program at one moment of its life.
AppView {
    id: root

    property bool dark: false
    property string moment: "book"

    readonly property ClientBookScreen book: root.shell.clientBook

    shell: Shell {
        place: root.moment.startsWith("signin") ? Shell.SigningIn
             : root.moment.startsWith("customer") ? Shell.Customer
             : root.moment.startsWith("store") ? Shell.StoreBook
             : root.moment.startsWith("console") ? Shell.Headquarters
             : root.moment.startsWith("today") ? Shell.Today
             : root.moment.startsWith("home") ? Shell.Home : Shell.Book
        preferences.theme: root.dark ? "dark" : "light"
        preferences.textScale: root.moment.endsWith("large") ? 1.3 : 1
    }

    Timer { // popups need a window first
        interval: 50
        running: true
        onTriggered: root.act()
    }

    function mark(ids) {
        for (const id of ids)
            root.shell.storeBook.toggleSelected(id);
    }

    function act() {
        const acts = {
            selection: () => {
                for (const id of ["k1", "k3", "k5"])
                    root.book.toggleSelected(id);
                root.shell.sync.pillText = "3 changes waiting";
                root.shell.sync.pillKind = "waiting";
            },
            store: () => root.mark(["k0", "k2"]),
            storereassign: () => {
                root.mark(["k0", "k2"]);
                root.shell.reassign.beginSelected(root.shell.storeBook);
            },
            storeproblem: () => {
                root.shell.reassign.problemText = "1 of these clients cannot be moved. Nobody has been moved yet.";
                root.shell.reassign.clients.setProperty(0, "isProblem", true);
                root.shell.reassign.clients.setProperty(0, "detail",
                    "This client has moved to the book of Luca Ferrante in the meantime.");
                root.shell.reassign.confirmText = "Reassign the other one";
                root.shell.reassign.beginWith("k0");
            },
            storesplit: () => root.shell.split.begin("tomasz"),
            signout: () => root.shell.signOutAsked(3),
            consoletoast: () => root.shell.toast.isVisible = true,
            consoleassociate: () => {
                root.shell.headquarters.section = "associates";
                root.shell.headquarters.associates.edit(0);
            },
            consolesplit: () => {
                for (const at of [0, 1])
                    root.shell.split.colleagues.setProperty(at, "detail",
                        "16 clients, €48,200 and CHF 3,100, 2 planned\n" + (at === 0 ? "Munich, Maximilianstraße" : "Paris, rue Saint-Honoré"));
                root.shell.split.restText = "1,200 more do not fit into one step. Split the book again for them.";
                root.shell.split.beginThere("tomasz");
            },
            consolesplitwait: () => {
                root.shell.split.clients.clear();
                root.shell.split.canConfirm = false;
                root.shell.split.confirmText = "Reassign clients";
                root.shell.split.waitText = "Headquarters looks who is in the book …";
                root.shell.split.beginThere("tomasz");
            },
            consolesplitaway: () => {
                root.shell.split.clients.clear();
                root.shell.split.canConfirm = false;
                root.shell.split.confirmText = "Reassign clients";
                root.shell.split.problemText = "Headquarters cannot be reached. Clients of other stores are found when this till is connected.";
                root.shell.split.beginThere("tomasz");
            },
            toast: () => root.shell.toast.isVisible = true,
            empty: () => {
                root.book.clients.clear();
                root.book.chips.clear();
                root.book.isEmptyBook = true;
            },
            nomatch: () => {
                root.book.clients.clear();
                root.book.isNoMatch = true;
            },
            loading: () => {
                root.book.clients.clear();
                root.book.totalCount = 0;
                root.book.isLoading = true;
            },
            filling: () => root.book.isFilling = true,
            storefilling: () => root.shell.storeBook.isFilling = true,
            add: () => addSheet.open(),
            create: () => createSheet.open(),
            createalike: () => {
                for (const [id, name, why] of [["k1", "Isabella Moretti", "Same phone"],
                                               ["k2", "Oliver Hartmann-Brandstätter-Lichtenstein", "Same name and birthday"]])
                    root.book.addClient.find(id, name, why);
                root.shell.toast.isVisible = true;
                createSheet.open();
            },
            keys: () => keySheet.open(),
            createneeded: () => {
                root.book.addClient.need("birthday", "Birthday", "date", []);
                root.book.addClient.need("vip", "Invited to shows", "boolean", []);
                root.book.addClient.need("shoe", "Shoe size", "decimal", []);
                createSheet.open();
            },
            filters: () => filterSheet.open(),
            remove: () => dialog.open(),
            menu: () => userMenu.open(),
            sync: () => {
                root.shell.sync.pillText = "Offline, 2 waiting";
                root.shell.sync.pillKind = "offline";
                root.shell.sync.statusText = "Headquarters cannot be reached. Everything you do is kept on this till and sent when the connection returns.";
                root.shell.sync.pending = 2;
                root.shell.place = Shell.SyncCentre;
            },
            signinwrong: () => {
                root.shell.signIn.isError = true;
                root.shell.signIn.message = "Wrong PIN. 2 tries left.";
                root.shell.signIn.troubleText = "";
            },
            signinblocked: () => {
                root.shell.signIn.isError = true;
                root.shell.signIn.isBlocked = true;
                root.shell.signIn.digitsEntered = 0;
                root.shell.signIn.message = "Too many wrong PINs. Try again in 24 seconds.";
            },
            signinpreparing: () => {
                root.shell.signIn.isPreparing = true;
                root.shell.sync.preparingText = "Fetching who works here and their clients. Everybody can sign in as soon as they are here. An interruption loses nothing.";
                root.shell.sync.progressText = "12,000 of 36,000 records, 9,500 a second";
                root.shell.sync.progress = 0.33;
                root.shell.sync.isCatchingUp = true;
            },
            signinunknown: () => {
                root.shell.signIn.isPreparing = true;
                root.shell.sync.troubleTitle = "Till not enrolled";
                root.shell.sync.preparingText = "Headquarters does not know this till. What came so far is kept. Ask headquarters to enrol the till.";
            },
            notes: () => root.shell.noteSearch.answer(),
            todaynothing: () => {
                for (const list of [root.shell.today.occasions, root.shell.today.attention,
                                    root.shell.today.agenda, root.shell.today.followUps.tasks])
                    list.clear();
                root.shell.today.isNothingDue = true;
                root.shell.today.followUpText = "";
                root.shell.today.asideText = "Bring back 2 put aside";
            },
            customernext: () => {
                root.shell.customer.followUps.add("f1", "Tell her when the clutch is back", "", "Tomorrow", false, false);
                root.shell.customer.followUps.tasks.setProperty(0, "conflictText", "Amélie Roussel wrote: 20 March 2026");
                root.shell.customer.logActivity();
            },
            customereditors: () => editors.visible = true,
            customermoment: () => moment.open(),
            customerlong: () => {
                root.shell.customer.name = "Oliver Alexander Maximilian Hartmann-Brandstätter-Wolkenstein zu Trostburg";
                root.shell.customer.isInAnyBook = false;
                root.shell.customer.bookText = "in nobody’s book";
                root.shell.customer.composerType = "appointment";
            }
        };
        acts[root.moment]?.();
    }

    KeySheet {
        id: keySheet

        shell: root.shell
    }

    AddClientSheet {
        id: addSheet

        adding: root.book.addClient
        canAdd: true
        canCreate: true
    }

    AddClientSheet {
        id: createSheet

        adding: root.book.addClient
        canAdd: false
        canCreate: true
    }

    FilterSheet {
        id: filterSheet

        book: root.book
    }

    Dialog {
        id: dialog

        cancelText: "Keep them"
        confirmText: "Remove 3 clients"
        destructive: true
        message: "3 clients leave your client book. Their profiles, notes and purchases stay with the store."
        title: "Remove from your book?"
    }

    UserMenu {
        id: userMenu

        shell: root.shell
        x: 88
        y: root.height - height - 8
    }

    MomentPopup {
        id: moment

        start: "2026-03-12T09:41"
        value: "2026-03-12T09:41"
        x: 600
        y: 200
    }

    Rectangle {
        id: editors

        anchors.fill: parent
        color: Theme.canvas
        visible: false

        Flow {
            anchors.fill: parent
            anchors.margins: 32
            spacing: 32

            Repeater {
                model: [
                    { type: "date", label: "Anniversary", editText: "2015-03-21", unit: "", options: [] },
                    { type: "decimal", label: "Shoe size", editText: "38.75", unit: "EU", options: [] },
                    { type: "boolean", label: "Invited to shows", editText: "true", unit: "", options: [] },
                    { type: "list", label: "Favourite category", editText: "", unit: "", options: [
                            { value: "handbags", text: "Handbags", checked: true },
                            { value: "silk", text: "Silk", checked: false }] }
                ]

                delegate: AttributeEditor {
                    required property var modelData

                    editText: modelData.editText
                    label: modelData.label
                    multiple: true
                    options: modelData.options
                    refusal: type === "decimal" ? "Use whole or half sizes." : ""
                    type: modelData.type
                    unit: modelData.unit
                    width: 260
                    yearOptional: true
                }
            }
        }
    }
}
