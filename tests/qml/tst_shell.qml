import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// What is the same on every page: the menu, undo, the places.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Shell"
        stage: root
        when: windowShown

        //! How much of an item is drawn: 0 where anything around it is not.
        function drawnAt(item) {
            let opacity = 1;
            for (let at = item; at !== null; at = at.parent)
                opacity *= at.opacity;
            return opacity;
        }

        function test_thePinIsTypedAtOnceAfterLockingFromTheMenu() {
            test.press("Clara Steinfeld, settings and signing out");
            test.press("Lock the till");
            compare(root.shell.place, Shell.SigningIn);

            tryVerify(() => test.find(root, "PIN pad").activeFocus);
            test.settle();
            verify(test.find(root, "PIN pad").activeFocus);
        }

        function test_aNarrowUprightTillShowsWhatIsPressed_data() {
            return [{ tag: "the menu", place: Shell.Customer,
                      words: ["Today", "HQ", "Find a client", "Clara Steinfeld, settings and signing out"] },
                { tag: "a client", place: Shell.Customer, words: ["Remove from my book", "More about Isabella Moretti"] },
                { tag: "the book", place: Shell.Book, words: ["Add client", "Anniversary, soonest"] },
                { tag: "signing in", place: Shell.SigningIn, words: ["PIN pad"] }];
        }

        function test_aNarrowUprightTillShowsWhatIsPressed(data) {
            root.width = 720;
            root.height = 1024;
            test.open(data.place);

            for (const words of data.words) {
                const item = test.standing(words);
                const end = item.mapToItem(root, item.width, item.height);
                verify(end.x <= root.width && end.y <= root.height, words + " ends at " + end);
            }
            root.width = 1440;
            root.height = 900;
        }

        function test_theThemeIsChangedInTheMenu() {
            test.press("Clara Steinfeld, settings and signing out");
            test.press("Dark theme");

            compare(root.shell.preferences.theme, "dark");
            compare(Theme.dark, true);
            root.shell.preferences.theme = "light";
        }

        function test_thePinIsChangedFromTheMenu() {
            const change = root.shell.pinChange;
            test.press("Clara Steinfeld, settings and signing out");
            test.press("Change PIN");
            test.sees("Your PIN as it is now");
            tryVerify(() => test.find(root.parent, "PIN pad").activeFocus);

            keyClick(Qt.Key_7);
            keyClick(Qt.Key_3);
            compare(change.digits, "73");
            test.press("Remove the last digit");
            compare(change.digits, "7");

            change.isBlocked = true;
            change.isError = true;
            change.message = "Too many wrong PINs. Try again in 24 seconds.";
            test.sees("Too many wrong PINs. Try again in 24 seconds.");
            keyClick(Qt.Key_3);
            test.press("Remove the last digit");
            compare(change.digits, "7");

            change.ended();
            tryVerify(() => test.find(root.parent, "PIN pad") === null);
            compare(change.did, "cancel");
        }

        function test_escapeTakesTheDigitsOfAPinAndThenClosesTheSheet() {
            const change = root.shell.pinChange;
            test.press("Clara Steinfeld, settings and signing out");
            test.press("Change PIN");
            tryVerify(() => test.find(root.parent, "PIN pad").activeFocus);
            keyClick(Qt.Key_7);
            compare(change.digitsEntered, 1);

            keyClick(Qt.Key_Escape);
            compare(change.digitsEntered, 0);
            compare(change.did, "begin");
            keyClick(Qt.Key_Escape);

            tryCompare(change, "did", "cancel");
            tryVerify(() => test.find(root.parent, "PIN pad") === null);
        }

        function test_aBarcodeIsAssignedFromTheMenu() {
            const credentials = root.shell.extendedLogOn;
            test.press("Clara Steinfeld, settings and signing out");
            test.press("Barcodes and cards");
            test.sees("Signing in with a barcode is on, with a card off. Headquarters decides that.");
            test.sees("Barcode and card");
            compare(test.find(root.parent, "Assign"), null);

            test.press("Amélie Roussel");
            test.sees("Hold the barcode or card of Amélie Roussel to the reader");
            compare(test.find(root.parent, "Take the barcode away"), null);
            tryVerify(() => test.find(root.parent, "Barcode or card").activeFocus);
            for (const key of [Qt.Key_1, Qt.Key_2, Qt.Key_3])
                keyClick(key);
            test.press("Assign");
            compare(credentials.did, "assign 123");
            test.sees("That is no barcode or card to sign in with: it has at least 6 characters.");

            for (const key of [Qt.Key_4, Qt.Key_5, Qt.Key_6, Qt.Key_7, Qt.Key_8, Qt.Key_9, Qt.Key_Return])
                keyClick(key);
            compare(credentials.did, "assign 456789");
            compare(test.find(root.parent, "Barcode or card").text, "");

            test.press("Jonas Weidmann");
            test.press("Take the barcode away");
            compare(credentials.did, "barcode away");
            test.press("Take the card away");
            compare(credentials.did, "card away");
            keyClick(Qt.Key_Escape);
            tryCompare(credentials, "did", "cancel");
        }

        function test_barcodesAreForWhoMayAssignThem() {
            root.shell.extendedLogOn.isOffered = false;
            test.press("Clara Steinfeld, settings and signing out");

            compare(test.find(root.parent, "Barcodes and cards"), null);
            root.shell.extendedLogOn.isOffered = true;
            test.sees("Barcodes and cards");
        }

        function test_signingOutAsksWhileChangesAreUnsent() {
            root.shell.sync.pending = 3;
            test.press("Clara Steinfeld, settings and signing out");
            test.press("Sign out");
            test.sees("3 changes are not sent yet");
            compare(root.shell.place, Shell.Book);

            test.press("Stay signed in");
            tryVerify(() => test.find(root.parent, "3 changes are not sent yet") === null);
            compare(root.shell.place, Shell.Book);
            test.press("Clara Steinfeld, settings and signing out");
            test.press("Sign out");
            test.press("Sign out with 3 unsent changes");

            compare(root.shell.place, Shell.SigningIn);
        }

        function test_signingOutIsAtOnceWhereEverythingIsSent() {
            test.press("Clara Steinfeld, settings and signing out");
            test.press("Sign out");

            compare(root.shell.place, Shell.SigningIn);
        }

        function test_theNextPinIsTypedRightAfterSigningOutByTheMenu() {
            test.press("Clara Steinfeld, settings and signing out");
            test.press("Sign out");
            test.sees("Who is signing in?");
            wait(500); // the menu is gone
            keyClick(Qt.Key_7);

            compare(root.shell.signIn.digits, "7");
        }

        // SF-4
        function test_aCoveredTillShowsNothingAndComesBackAsItWas() {
            test.press("Clara Steinfeld, settings and signing out");
            test.press("Change PIN");
            tryVerify(() => test.find(root.parent, "PIN pad").activeFocus);
            keyClick(Qt.Key_7);
            const before = test.find(root.parent, "PIN pad");
            const view = test.find(root, "Clara Steinfeld, settings and signing out");

            root.shell.cover.isDown = true;
            test.sees("Everything is as you left it. Your PIN shows it again.");
            tryVerify(() => !before.activeFocus);
            verify(test.drawnAt(view) === 0);
            keyClick(Qt.Key_L, Qt.ControlModifier); // nothing below hears the keys
            compare(root.shell.place, Shell.Book);
            for (let i = 0; i < 6; ++i)
                keyClick(Qt.Key_1);

            tryVerify(() => test.find(root.parent, "Everything is as you left it. Your PIN shows it again.") === null);
            tryVerify(() => before.activeFocus);
            compare(root.shell.pinChange.digits, "7");
            compare(test.drawnAt(view), 1);
        }

        function test_somebodyElseSignsInAtACoveredTill() {
            root.shell.cover.isDown = true;

            test.press("Somebody else signs in");

            compare(root.shell.place, Shell.SigningIn);
            test.sees("Who is signing in?");
        }

        function test_ctrlLLocks() {
            keyClick(Qt.Key_L, Qt.ControlModifier);

            compare(root.shell.place, Shell.SigningIn);
        }

        function test_ctrlZUndoesWhatTheToastOffers() {
            root.shell.toast.isVisible = true;
            waitForRendering(root.view);

            keyClick(Qt.Key_Z, Qt.ControlModifier);

            compare(root.shell.toast.undone, 1);
        }

        function test_troubleWithTheDiskIsSaidOnEveryPage() {
            const words = "The disk of this till is full.";
            verify(test.find(root, words) === null);

            root.shell.sync.warningText = words;

            tryVerify(() => test.find(root, words) !== null);
            test.open(Shell.Customer);
            tryVerify(() => test.find(root, words) !== null);
        }

        function test_ctrlZUndoesAlsoWhenTheToastIsGone() {
            root.shell.toast.canUndo = false;
            root.shell.toast.hasPast = true;

            keyClick(Qt.Key_Z, Qt.ControlModifier);

            compare(root.shell.toast.undone, 1);
        }

        function test_theNavigationLeadsBackFromAClient() {
            test.open(Shell.Customer);

            test.press("Clients");

            compare(root.shell.place, Shell.Book);
            tryVerify(() => test.find(root, "Isabella Moretti") !== null);
        }

        function test_aPlaceOpensByItsNumber() {
            test.open(Shell.Customer);

            keyClick(Qt.Key_2, Qt.ControlModifier);

            compare(root.shell.place, Shell.Book);
        }
    }
}
