import QtQuick
import Carnet.Presentation

QtObject {
    id: root

    enum Place { SigningIn, Book, Customer, SyncCentre, StoreBook, Today, Headquarters, Home }

    signal findRequested()
    signal signOutAsked(int unsent)
    signal searchRequested()
    signal clientWanted(bool isNew)

    property int place: Shell.Book
    property int home: Shell.Book
    property string homeText: "Client book"
    property ListModel places: ListModel {
        ListElement {
            place: 5
            text: "Today"
            iconName: "today"
            isCurrent: false
            needsYou: 0
        }
        ListElement {
            place: 1
            text: "Clients"
            iconName: "client-book"
            isCurrent: true
            needsYou: 0
        }
        ListElement {
            place: 4
            text: "Store"
            iconName: "store-book"
            isCurrent: false
            needsYou: 0
        }
        ListElement {
            place: 3
            text: "Sync"
            iconName: "sync"
            isCurrent: false
            needsYou: 1
        }
        ListElement {
            place: 6
            text: "HQ"
            iconName: "headquarters"
            isCurrent: false
            needsYou: 0
        }
    }
    property ConsoleScreen headquarters: ConsoleScreen {}
    property SignInScreen signIn: SignInScreen {}
    property PinChange pinChange: PinChange {}
    property ExtendedLogOnScreen extendedLogOn: ExtendedLogOnScreen {}
    property TillCover cover: TillCover {
        onWayGiven: root.lock()
    }
    property ClientBookScreen clientBook: ClientBookScreen {}
    property StoreBookScreen storeBook: StoreBookScreen {}
    property ReassignScreen reassign: ReassignScreen {}
    property SplitScreen split: SplitScreen {}
    property FindClientScreen finding: FindClientScreen {
        onOpened: customerId => root.openCustomer(customerId)
    }
    property CustomerScreen customer: CustomerScreen {}
    property NoteSearch noteSearch: NoteSearch {}
    property NoteSearch findingNotes: NoteSearch {}
    property FollowUpForm followUpForm: FollowUpForm {}
    property SyncScreen sync: SyncScreen {}
    property SyncCentre syncCentre: SyncCentre {}
    property HandedChanges handedChanges: HandedChanges {}
    property TodayScreen today: TodayScreen {}
    property list<Connections> editing: [
        Connections {
            function onEditing(taskId, text) {
                root.followUpForm.edit(taskId, text);
            }

            target: root.today.followUps
        },
        Connections {
            function onEditing(taskId, text) {
                root.followUpForm.edit(taskId, text);
            }

            target: root.customer.followUps
        }
    ]
    property WelcomeScreen welcome: WelcomeScreen {}
    property UndoToast toast: UndoToast {}
    property Preferences preferences: Preferences {}
    property string brandName: "Orsenne"
    property string storeName: "Munich, Maximilianstraße"
    property string registerText: "Till 03, ground floor"
    property int firstDayOfWeek: 1
    property string associateName: "Clara Steinfeld"
    property string associateInitials: "CS"
    property int associateTint: 0
    property bool canAddToBook: true
    property bool canRemoveFromBook: true
    property bool canReassign: true
    property bool canCreateCustomer: true
    property bool canEditCustomer: true
    property bool canLogActivity: true
    property bool canWriteNote: true
    property bool hasPrevious: true
    property bool hasNext: true
    property string opened: ""
    property var started: []

    function goTo(position) {
        root.home = root.places.get(position).place;
        root.place = root.home;
        for (let at = 0; at < root.places.count; ++at)
            root.places.setProperty(at, "isCurrent", at === position);
    }

    function start(operation) {
        root.started = root.started.concat([operation]);
    }

    function findClient() {
        root.findRequested();
    }

    function openCustomer(customerId) {
        root.opened = customerId;
        root.place = Shell.Customer;
    }

    function closeCustomer() {
        root.place = root.home;
    }

    function previousCustomer() {
    }

    function nextCustomer() {
    }

    function lock() {
        root.place = Shell.SigningIn;
    }

    function leaveTill() {
        if (root.sync.pending > 0)
            root.signOutAsked(root.sync.pending);
        else
            root.signOut();
    }

    function signOut() {
        root.place = Shell.SigningIn;
    }
}
