import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// A client: what is known of her, how it is changed, and whose book she is in.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Customer"
        stage: root
        when: windowShown

        function test_aTextAttributeIsEditedInPlace() {
            test.open(Shell.Customer);

            test.press("Change Colours");
            keyClick(Qt.Key_X);
            keyClick(Qt.Key_Return);

            compare(root.shell.customer.saved, ["colours", "x"]);
            tryVerify(() => test.find(root, "Change Colours") !== null);
        }

        function test_escapeLeavesAnAttributeAsItWas() {
            test.open(Shell.Customer);

            test.press("Change Colours");
            keyClick(Qt.Key_X);
            keyClick(Qt.Key_Escape);

            compare(root.shell.customer.saved, []);
            compare(root.shell.place, Shell.Customer);
        }

        function test_theNextClientStartsWithoutTheEditorOfTheLast() {
            test.open(Shell.Customer);
            test.press("Change Colours");
            tryVerify(() => test.find(root, "Change Colours") === null);

            root.shell.customer.customerId = "k9";

            tryVerify(() => test.find(root, "Change Colours") !== null);
        }

        function test_aRefusedValueStaysInItsEditorWithTheReason() {
            test.open(Shell.Customer);
            root.shell.customer.refusal = "Use whole or half sizes.";

            test.press("Change Shoe size");
            keyClick(Qt.Key_Return);

            tryVerify(() => test.find(root, "Use whole or half sizes.") !== null);
        }

        function test_helpStandsBesideTheEditor() {
            test.open(Shell.Customer);
            compare(test.find(root, "European size, halves with a point."), null);

            test.press("Change Shoe size");

            test.sees("European size, halves with a point.");
        }

        function test_aBirthdayIsChanged() {
            test.open(Shell.Customer);

            test.press("Change Birthday");
            keyClick(Qt.Key_A, Qt.ControlModifier);
            keyClick(Qt.Key_9);
            keyClick(Qt.Key_Return);

            compare(root.shell.customer.saved, ["birthday", "--10-09"]);
        }

        function test_aRefusedValueStandsInItsEditor() {
            test.open(Shell.Customer);
            const takenUp = root.shell.customer.takenUp;
            takenUp.attribute = "partner";
            takenUp.begun();
            test.settle();

            keyClick(Qt.Key_M);
            keyClick(Qt.Key_Return);

            compare(root.shell.customer.saved, ["partner", "m"]);
            compare(takenUp.ended, 1);
        }

        function test_aRefusedNameIsTypedAnew() {
            test.open(Shell.Customer);
            const takenUp = root.shell.customer.takenUp;
            takenUp.firstName = "Ada";
            takenUp.lastName = "Berg";
            takenUp.isName = true;
            takenUp.begun();

            test.press("Save the name");

            compare(root.shell.customer.saved, ["name", "Ada", "Berg"]);
            tryCompare(takenUp, "ended", 1);
        }

        function test_aRefusedWayToReachStandsInItsForm() {
            test.open(Shell.Customer);
            const takenUp = root.shell.customer.takenUp;
            takenUp.kind = "email";
            takenUp.street = "isa@example.com";
            takenUp.isContact = true;
            takenUp.begun();

            test.reach("Save");

            compare(root.shell.customer.saved.slice(0, 2), ["email", "isa@example.com"]);
            compare(takenUp.ended, 1);
        }

        function test_aConflictIsSettled() {
            test.open(Shell.Customer);

            test.press("Take theirs");

            compare(root.shell.customer.saved, ["colours", "other"]);
        }

        function test_aClientLeavesTheBookAndCanComeBack() {
            test.open(Shell.Customer);

            test.press("Remove from my book");
            verify(!root.shell.customer.isInMyBook);
            root.shell.customer.isInAnyBook = false;
            test.press("Add to my book");

            verify(root.shell.customer.isInMyBook);
        }

        function test_whoeverAddsAClientOfAColleagueSeesWhoHasHer() {
            root.shell.customer.isInMyBook = false;
            root.shell.customer.mayJoinMyBook = true;
            root.shell.customer.joinText = "Stays in the book of Ben, too.";
            test.open(Shell.Customer);

            test.sees("Stays in the book of Ben, too.");
            test.press("Add to my book");

            verify(root.shell.customer.isInMyBook);
        }

        // ContactInfo
        function test_whatIsPrivateSaysSo() {
            test.open(Shell.Customer);

            test.sees("Her assistant");
            test.sees("Private");
        }

        function test_aWayToReachIsAddedWithItsPurpose() {
            test.open(Shell.Customer);
            test.press("Add a way to reach Isabella Moretti");
            keyClick(Qt.Key_4);
            keyClick(Qt.Key_2);
            test.reach("Purpose");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);

            test.reach("Save");

            compare(root.shell.customer.saved, ["phone", "42", "home", ""]);
        }

        function test_anAddressIsChangedWithItsCity() {
            test.open(Shell.Customer);
            test.reach("What to do with Via Monte Napoleone 8, 20121 Milano");
            test.press("Edit");
            tryVerify(() => test.find(root.parent, "Milano") !== null);
            test.find(root.parent, "Milano").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_S);

            test.reach("Save");

            compare(root.shell.customer.saved[0], "p3");
            compare(root.shell.customer.saved[1], "Via Monte Napoleone 8");
            compare(root.shell.customer.saved[3].toLowerCase(), "milanos");
        }

        function test_theDetailsSayWhatSheIsAndSpeaks() {
            test.open(Shell.Customer);
            for (const words of ["Change Kind", "Change Language", "Change Currency"])
                test.sees(words);
            test.sees("As in the store");

            test.reach("Change Title");
            test.settle();
            keyClick(Qt.Key_P);
            keyClick(Qt.Key_Return);

            compare(root.shell.customer.details.saved, ["title", "p"]);
        }

        function test_anOrganisationHasOneName() {
            const customer = root.shell.customer;
            customer.isOrganization = true;
            customer.firstName = "";
            customer.lastName = "Moretti S.p.A.";
            test.open(Shell.Customer);
            test.press("Change the name of Isabella Moretti");
            test.sees("Save the name");
            compare(test.find(root.parent, "First name"), null);

            test.press("Save the name");

            compare(customer.saved, ["name", "", "Moretti S.p.A."]);
        }

        function test_aCardIsTypedAndTheSwitchSays() {
            test.open(Shell.Customer);
            test.reach("Change Loyalty card");
            test.settle();
            keyClick(Qt.Key_7);
            keyClick(Qt.Key_Return);
            compare(root.shell.customer.details.saved, ["loyalty_card", "7"]);

            test.reach("No personal recommendations");

            verify(root.shell.customer.details.noPersonalisation);
        }

        function test_thePhotoIsChosenAmongTheFilesOfTheTill() {
            test.open(Shell.Customer);
            test.press("Photo of Isabella Moretti");
            test.press("Choose a picture…");

            compare(root.shell.customer.photo.acts, ["choose"]);
        }

        function test_thePhotoIsTakenFromTheClipboard() {
            test.open(Shell.Customer);
            test.press("Photo of Isabella Moretti");
            test.press("Use the picture on the clipboard");

            compare(root.shell.customer.photo.acts, ["clipboard"]);
        }

        function test_purchasesAreLookedForAndAllOfThemComeBack() {
            test.open(Shell.Customer);
            tryVerify(() => test.find(root, "Product or receipt") !== null);
            test.find(root, "Product or receipt").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Z);
            compare(root.shell.customer.purchaseFilter.text, "z");
            root.shell.customer.purchases.clear();

            test.sees("No purchase matches");
            test.reach("Show all purchases");

            compare(root.shell.customer.purchaseFilter.acts, ["all"]);
        }

        function test_whatIsCutOfAPurchaseIsReadUnderThePointer() {
            root.shell.customer.purchases.setProperty(0, "detail",
                "Boutique de la rue du Faubourg Saint-Honoré, receipt PAR01-2026-000123");
            test.open(Shell.Customer);
            const row = test.standing("Giardino twilly, bone, 8 February, €210");
            compare(root.popups().length, 0);

            mouseMove(row, 60, 20);

            tryVerify(() => root.popups().length === 1);
            mouseMove(test.standing("Onda ring, 2 October, €980"), 60, 20); // nothing is cut there
            tryVerify(() => root.popups().length === 0);
        }

        function test_theNumbersBehindTheRingAreATable() {
            test.open(Shell.Customer);

            test.press("Show the categories as a table");

            test.sees("€7,052, 54%");
        }

        function test_whatIsKnownIsExported() {
            test.open(Shell.Customer);

            test.press("More about Isabella Moretti");
            test.press("Export what is known");

            compare(root.shell.customer.acts, ["export"]);
        }

        function test_consentIsChanged() {
            test.open(Shell.Customer);

            test.press("Post: not asked");
            test.press("Declined");

            compare(root.shell.customer.saved, ["p3", "declined"]);
        }

        function test_escapeGoesBackToTheBook() {
            test.open(Shell.Customer);

            keyClick(Qt.Key_Escape);

            compare(root.shell.place, Shell.Book);
        }
    }
}
