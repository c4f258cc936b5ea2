import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// Who works here, what they may do, and what the house works with.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Staff"
        stage: root
        when: windowShown

        function init() {
            test.beginAtHeadquarters();
        }

        function test_rightsAreGivenToAnAssociate() {
            const associates = root.view.shell.headquarters.associates.form;
            test.press("Associates");
            test.press("Edit Clara Steinfeld");
            test.press("Reassign clients");
            compare(associates.did, "right 716");
            test.press("Reassign clients");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(associates.did, "save");
        }

        function test_rightsOfAGroupAreNotGivenOneByOne() {
            const associate = root.view.shell.headquarters.associates.form;
            associate.group = 1;
            test.press("Associates");
            test.press("Edit Clara Steinfeld");
            test.sees("Rights of their own instead of the group's");
            verify(!test.find(root.parent, "Reassign clients").enabled);
            test.press("Rights of their own instead of the group's");
            compare(associate.ownRights, true);
            verify(test.find(root.parent, "Reassign clients").enabled);
        }

        function test_aGroupIsGivenARight() {
            const groups = root.view.shell.headquarters.permissionGroups;
            test.press("Permission groups");
            test.sees("What jobs may do");
            test.settle();
            keyClick(Qt.Key_N, Qt.ControlModifier);
            compare(groups.did, "new");
            test.sees("New permission group");
            keyClick(Qt.Key_Escape);
            tryVerify(() => test.find(root.parent, "New permission group") === null);

            test.press("Edit Client advisors");
            test.press("Reassign clients");
            compare(groups.did, "right 716");
            groups.flawField = "id";
            groups.flawText = "It cannot be removed: Clara Steinfeld is in this group.";
            test.sees("It cannot be removed: Clara Steinfeld is in this group.");
        }

        function test_aFeatureMovesOnceItIsSwitched() {
            const features = root.view.shell.headquarters.features;
            test.press("Features");
            test.sees("Associates keep clients in books of their own.");
            test.press("Photos");
            compare(features.toggled, "photos");
            verify(!test.find(root, "Photos").checked);
            features.features.setProperty(1, "isOn", true);
            tryVerify(() => test.find(root, "Photos").checked);
        }

        function test_anAssociateIsAddedWithAPin() {
            const associate = root.view.shell.headquarters.associates.form;
            test.press("Associates");
            test.settle();
            keyClick(Qt.Key_N, Qt.ControlModifier);
            compare(associate.did, "new");
            test.sees("New associate");
            test.press("PIN");
            for (const digit of "1234567")
                keyClick(digit);
            compare(associate.pin, "123456");
            test.press("The same PIN again");
            keyClick("1");
            compare(associate.pinAgain, "1");
            associate.flawField = "pin_again";
            associate.flawText = "The two PINs are not the same.";
            test.sees("The two PINs are not the same.");
            verify(test.find(root.parent, "Set a new PIN") === null);
        }

        function test_aNewPinIsAskedForWhenItIsWanted() {
            const associate = root.view.shell.headquarters.associates.form;
            test.press("Associates");
            test.press("Edit Clara Steinfeld");
            verify(test.find(root.parent, "The same PIN again") === null);
            test.press("Set a new PIN");
            compare(associate.setsPin, true);
            test.sees("The same PIN again");
        }

        function test_theBookOfALeaverIsSplitOverAnyStores() {
            const shell = root.view.shell;
            shell.headquarters.associates.form.canSave = false;
            test.press("Associates");
            test.press("Edit Clara Steinfeld");
            test.sees("142 clients");
            test.settle();
            test.reach("Split the client book");
            test.sees("Split a book");
            test.settle();
            compare(shell.split.begunThereWith, "clara");
            tryVerify(() => test.find(root.parent, "Save associate") === null);

            test.press("2 stores");
            test.press("Vienna, Kohlmarkt");
            compare(shell.split.toggledStore, "vie");
            test.press("Reassign 31 clients");
            verify(shell.split.isConfirmed);
        }

        function test_aBookIsSplitOnceTheFormIsSaved() {
            const associate = root.view.shell.headquarters.associates.form;
            associate.canSave = false;
            test.press("Associates");
            test.press("Edit Clara Steinfeld");
            test.sees("142 clients");
            verify(test.find(root.parent, "Split the client book").enabled);
            associate.flawText = "The name is needed.";
            test.sees("Save or cancel your changes first.");
            verify(!test.find(root.parent, "Split the client book").enabled);
            associate.flawText = "";
            root.view.shell.headquarters.associates.book.canSplit = false;
            tryVerify(() => test.find(root.parent, "Split the client book") === null);
        }

        function test_aBookThatIsWaitedForShowsNoRulesYet() {
            const split = root.view.shell.split;
            split.clients.clear();
            split.waitText = "Headquarters looks who is in the book …";
            split.beginThere("clara");
            test.sees("Headquarters looks who is in the book …");
            compare(test.find(root.parent, "Language"), null);
            compare(test.find(root.parent, "Jonas Weidmann"), null);
            split.waitText = "";
            split.problemText = "Headquarters cannot be reached.";
            test.sees("Headquarters cannot be reached.");
        }
    }
}
