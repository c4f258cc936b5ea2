<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%Ln of them refused</source>
        <translation>
            <numerusform>%Ln of them refused</numerusform>
            <numerusform>%Ln of them refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reassign</name>
    <message numerus="yes">
        <source>%Ln planned activities go along</source>
        <translation>
            <numerusform>%Ln planned activity goes along</numerusform>
            <numerusform>%Ln planned activities go along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups go along</source>
        <translation>
            <numerusform>%Ln follow-up goes along</numerusform>
            <numerusform>%Ln follow-ups go along</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message numerus="yes">
        <source>%1, %Ln years</source>
        <translation>
            <numerusform>%1, %Ln year</numerusform>
            <numerusform>%1, %Ln years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::ActivityTypesScreen</name>
    <message numerus="yes">
        <source>%Ln activity types</source>
        <translation>
            <numerusform>%Ln activity type</numerusform>
            <numerusform>%Ln activity types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::AddressBooksScreen</name>
    <message numerus="yes">
        <source>%Ln address books</source>
        <translation>
            <numerusform>%Ln address book</numerusform>
            <numerusform>%Ln address books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stores</source>
        <translation>
            <numerusform>%Ln store</numerusform>
            <numerusform>%Ln stores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln associates</source>
        <translation>
            <numerusform>%Ln associate</numerusform>
            <numerusform>%Ln associates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::AffiliationsScreen</name>
    <message numerus="yes">
        <source>%Ln affiliations</source>
        <translation>
            <numerusform>%Ln affiliation</numerusform>
            <numerusform>%Ln affiliations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::AllCustomersScreen</name>
    <message numerus="yes">
        <source>%Ln clients</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clients of all stores</source>
        <translation>
            <numerusform>%Ln client of all stores</numerusform>
            <numerusform>%Ln clients of all stores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more do not fit into one step</source>
        <translation>
            <numerusform>%Ln more does not fit into one step</numerusform>
            <numerusform>%Ln more do not fit into one step</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::AuditScreen</name>
    <message numerus="yes">
        <source>%Ln entries written</source>
        <translation>
            <numerusform>%Ln entry written</numerusform>
            <numerusform>%Ln entries written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are in %1</source>
        <translation>
            <numerusform>%Ln entry is in %1</numerusform>
            <numerusform>%Ln entries are in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::AssociatesScreen</name>
    <message numerus="yes">
        <source>%Ln associates</source>
        <translation>
            <numerusform>%Ln associate</numerusform>
            <numerusform>%Ln associates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::AttributeTypeForm</name>
    <message numerus="yes">
        <source>“%1” changed for %Ln attributes</source>
        <translation>
            <numerusform>“%1” changed for %Ln attribute</numerusform>
            <numerusform>“%1” changed for %Ln attributes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::AttributeTypesScreen</name>
    <message numerus="yes">
        <source>%Ln attribute types</source>
        <translation>
            <numerusform>%Ln attribute type</numerusform>
            <numerusform>%Ln attribute types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln values</source>
        <translation>
            <numerusform>%1: %Ln value</numerusform>
            <numerusform>%1: %Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::AttributesScreen</name>
    <message numerus="yes">
        <source>%Ln attributes</source>
        <translation>
            <numerusform>%Ln attribute</numerusform>
            <numerusform>%Ln attributes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::BookScreen</name>
    <message numerus="yes">
        <source>%1, %Ln of them not shown</source>
        <translation>
            <numerusform>%1, %Ln of them not shown</numerusform>
            <numerusform>%1, %Ln of them not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “%1” there are %Ln.</source>
        <translation>
            <numerusform>Without “%1” there is %Ln.</numerusform>
            <numerusform>Without “%1” there are %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::ClientBookScreen</name>
    <message numerus="yes">
        <source>%Ln clients</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clients in your book</source>
        <translation>
            <numerusform>%Ln client in your book</numerusform>
            <numerusform>%Ln clients in your book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clients were removed from your book</source>
        <translation>
            <numerusform>%Ln client was removed from your book</numerusform>
            <numerusform>%Ln clients were removed from your book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “%1” there are %Ln.</source>
        <translation>
            <numerusform>Without “%1” there is %Ln.</numerusform>
            <numerusform>Without “%1” there are %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::CustomerFileScreen</name>
    <message numerus="yes">
        <source>%Ln older entries are kept at headquarters and not shown here.</source>
        <translation>
            <numerusform>%Ln older entry is kept at headquarters and not shown here.</numerusform>
            <numerusform>%Ln older entries are kept at headquarters and not shown here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::ExtendedLogOnScreen</name>
    <message numerus="yes">
        <source>That is no barcode or card to sign in with: it has at least %Ln characters.</source>
        <translation>
            <numerusform>That is no barcode or card to sign in with: it has at least %Ln character.</numerusform>
            <numerusform>That is no barcode or card to sign in with: it has at least %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::FindClientScreen</name>
    <message numerus="yes">
        <source>%Ln clients found</source>
        <translation>
            <numerusform>%Ln client found</numerusform>
            <numerusform>%Ln clients found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::FollowUpBoard</name>
    <message numerus="yes">
        <source>%Ln more overdue</source>
        <translation>
            <numerusform>%Ln more overdue</numerusform>
            <numerusform>%Ln more overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln done of late</source>
        <translation>
            <numerusform>Show %Ln done of late</numerusform>
            <numerusform>Show %Ln done of late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::HeldBook</name>
    <message numerus="yes">
        <source>%Ln clients</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::MovesElsewhere</name>
    <message numerus="yes">
        <source>%Ln of these clients cannot be moved. Nobody has been moved.</source>
        <translation>
            <numerusform>%Ln of these clients cannot be moved. Nobody has been moved.</numerusform>
            <numerusform>%Ln of these clients cannot be moved. Nobody has been moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clients stay: somebody changed them since.</source>
        <translation>
            <numerusform>%Ln client stays: somebody changed them since.</numerusform>
            <numerusform>%Ln clients stay: somebody changed them since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::NoteSearch</name>
    <message numerus="yes">
        <source>%Ln notes say this</source>
        <translation>
            <numerusform>%Ln note says this</numerusform>
            <numerusform>%Ln notes say this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln notes say this</source>
        <translation>
            <numerusform>More than %Ln note says this</numerusform>
            <numerusform>More than %Ln notes say this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::ReassignScreen</name>
    <message numerus="yes">
        <source>%Ln of the selected clients are in no book and stay so.</source>
        <translation>
            <numerusform>%Ln of the selected clients is in no book and stays so.</numerusform>
            <numerusform>%Ln of the selected clients are in no book and stay so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Knows %Ln of these clients</source>
        <translation>
            <numerusform>Knows %Ln of these clients</numerusform>
            <numerusform>Knows %Ln of these clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these clients cannot be moved. Nobody has been moved yet.</source>
        <translation>
            <numerusform>%Ln of these clients cannot be moved. Nobody has been moved yet.</numerusform>
            <numerusform>%Ln of these clients cannot be moved. Nobody has been moved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reassign %Ln clients</source>
        <translation>
            <numerusform>Reassign %Ln client</numerusform>
            <numerusform>Reassign %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reassign the other %Ln</source>
        <translation>
            <numerusform>Reassign the other one</numerusform>
            <numerusform>Reassign the other %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clients moved to the book of %1</source>
        <translation>
            <numerusform>%Ln client moved to the book of %1</numerusform>
            <numerusform>%Ln clients moved to the book of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::SharedCustomersScreen</name>
    <message numerus="yes">
        <source>%Ln clients in several books</source>
        <translation>
            <numerusform>%Ln client in several books</numerusform>
            <numerusform>%Ln clients in several books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln of them</source>
        <translation>
            <numerusform>The first of them</numerusform>
            <numerusform>The first %Ln of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln clients and make one book the rule</source>
        <translation>
            <numerusform>Settle %Ln client and make one book the rule</numerusform>
            <numerusform>Settle %Ln clients and make one book the rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle the first %Ln clients</source>
        <translation>
            <numerusform>Settle the first client</numerusform>
            <numerusform>Settle the first %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clients settled</source>
        <translation>
            <numerusform>%Ln client settled</numerusform>
            <numerusform>%Ln clients settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::SignInScreen</name>
    <message numerus="yes">
        <source>Too many wrong PINs. Try again in %Ln minutes, or ask your manager.</source>
        <translation>
            <numerusform>Too many wrong PINs. Try again in %Ln minute, or ask your manager.</numerusform>
            <numerusform>Too many wrong PINs. Try again in %Ln minutes, or ask your manager.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs. Try again in %Ln seconds.</source>
        <translation>
            <numerusform>Too many wrong PINs. Try again in %Ln second.</numerusform>
            <numerusform>Too many wrong PINs. Try again in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %Ln tries left.</source>
        <translation>
            <numerusform>Wrong PIN. %Ln try left.</numerusform>
            <numerusform>Wrong PIN. %Ln tries left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::SplitScreen</name>
    <message numerus="yes">
        <source>%Ln clients</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned</source>
        <translation>
            <numerusform>%Ln planned</numerusform>
            <numerusform>%Ln planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups</source>
        <translation>
            <numerusform>%Ln follow-up</numerusform>
            <numerusform>%Ln follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these clients cannot be moved. Nobody has been moved yet.</source>
        <translation>
            <numerusform>%Ln of these clients cannot be moved. Nobody has been moved yet.</numerusform>
            <numerusform>%Ln of these clients cannot be moved. Nobody has been moved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reassign %Ln clients</source>
        <translation>
            <numerusform>Reassign %Ln client</numerusform>
            <numerusform>Reassign %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reassign the other %Ln</source>
        <translation>
            <numerusform>Reassign the other one</numerusform>
            <numerusform>Reassign the other %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The book of %1 was split: %Ln clients moved</source>
        <translation>
            <numerusform>The book of %1 was split: %Ln client moved</numerusform>
            <numerusform>The book of %1 was split: %Ln clients moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more do not fit into one step. Split the book again for them.</source>
        <translation>
            <numerusform>%Ln more does not fit into one step. Split the book again for that client.</numerusform>
            <numerusform>%Ln more do not fit into one step. Split the book again for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stores</source>
        <translation>
            <numerusform>%Ln store</numerusform>
            <numerusform>%Ln stores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups of clients who are not in the book are given on.</source>
        <translation>
            <numerusform>%Ln follow-up of a client who is not in the book is given on.</numerusform>
            <numerusform>%Ln follow-ups of clients who are not in the book are given on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups of %1 given on</source>
        <translation>
            <numerusform>%Ln follow-up of %1 given on</numerusform>
            <numerusform>%Ln follow-ups of %1 given on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give on %Ln follow-ups</source>
        <translation>
            <numerusform>Give on %Ln follow-up</numerusform>
            <numerusform>Give on %Ln follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::StoreBookScreen</name>
    <message numerus="yes">
        <source>%Ln clients</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clients in the store</source>
        <translation>
            <numerusform>%Ln client in the store</numerusform>
            <numerusform>%Ln clients in the store</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::StoreSearch</name>
    <message numerus="yes">
        <source>There are %Ln more; type more of the name.</source>
        <translation>
            <numerusform>There is %Ln more; type more of the name.</numerusform>
            <numerusform>There are %Ln more; type more of the name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::SyncScreen</name>
    <message numerus="yes">
        <source>%Ln changes waiting</source>
        <translation>
            <numerusform>%Ln change waiting</numerusform>
            <numerusform>%Ln changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes need you</source>
        <translation>
            <numerusform>%Ln change needs you</numerusform>
            <numerusform>%Ln changes need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::TodayScreen</name>
    <message numerus="yes">
        <source>%Ln clients</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not ticked off</source>
        <translation>
            <numerusform>%Ln more not ticked off</numerusform>
            <numerusform>%Ln more not ticked off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring back %Ln put aside</source>
        <translation>
            <numerusform>Bring back %Ln put aside</numerusform>
            <numerusform>Bring back %Ln put aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::NumberingsScreen</name>
    <message numerus="yes">
        <source>%Ln digits</source>
        <translation>
            <numerusform>%Ln digit</numerusform>
            <numerusform>%Ln digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::PermissionGroupsScreen</name>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln associates</source>
        <translation>
            <numerusform>%Ln associate</numerusform>
            <numerusform>%Ln associates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::RegistersScreen</name>
    <message numerus="yes">
        <source>%Ln tills</source>
        <translation>
            <numerusform>%Ln till</numerusform>
            <numerusform>%Ln tills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::StepSetup</name>
    <message numerus="yes">
        <source>%Ln days before</source>
        <translation>
            <numerusform>%Ln day before</numerusform>
            <numerusform>%Ln days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days after</source>
        <translation>
            <numerusform>%Ln day after</numerusform>
            <numerusform>%Ln days after</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::StoresScreen</name>
    <message numerus="yes">
        <source>%Ln stores</source>
        <translation>
            <numerusform>%Ln store</numerusform>
            <numerusform>%Ln stores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tills</source>
        <translation>
            <numerusform>%Ln till</numerusform>
            <numerusform>%Ln tills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::TaskListsScreen</name>
    <message numerus="yes">
        <source>%Ln stores</source>
        <translation>
            <numerusform>%Ln store</numerusform>
            <numerusform>%Ln stores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln associates</source>
        <translation>
            <numerusform>%Ln associate</numerusform>
            <numerusform>%Ln associates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task lists</source>
        <translation>
            <numerusform>%Ln task list</numerusform>
            <numerusform>%Ln task lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::LayoutsScreen</name>
    <message numerus="yes">
        <source>%Ln associates</source>
        <translation>
            <numerusform>%Ln associate</numerusform>
            <numerusform>%Ln associates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln buttons</source>
        <translation>
            <numerusform>%Ln button</numerusform>
            <numerusform>%Ln buttons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layouts</source>
        <translation>
            <numerusform>%Ln layout</numerusform>
            <numerusform>%Ln layouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tills</source>
        <translation>
            <numerusform>%Ln till</numerusform>
            <numerusform>%Ln tills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stores</source>
        <translation>
            <numerusform>%Ln store</numerusform>
            <numerusform>%Ln stores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::WelcomeScreen</name>
    <message numerus="yes">
        <source>%Ln changes need you</source>
        <translation>
            <numerusform>%Ln change needs you</numerusform>
            <numerusform>%Ln changes need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clients</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups due</source>
        <translation>
            <numerusform>%Ln follow-up due</numerusform>
            <numerusform>%Ln follow-ups due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message numerus="yes">
        <source>%n tills failed</source>
        <translation>
            <numerusform>%n till failed</numerusform>
            <numerusform>%n tills failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes are kept back and reach the tills together, every %n minutes.</source>
        <translation>
            <numerusform>Changes are kept back and reach the tills together, every minute.</numerusform>
            <numerusform>Changes are kept back and reach the tills together, every %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minutes</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One run in %n carries everything again: tills read all of it, which takes its time.</source>
        <translation>
            <numerusform>Every run carries everything again: tills read all of it, which takes its time.</numerusform>
            <numerusform>One run in %n carries everything again: tills read all of it, which takes its time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::JobsScreen</name>
    <message numerus="yes">
        <source>%Ln tills</source>
        <translation>
            <numerusform>%Ln till</numerusform>
            <numerusform>%Ln tills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::SyncCentre</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more clients</source>
        <translation>
            <numerusform>and one more client</numerusform>
            <numerusform>and %Ln more clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::DoneThere</name>
    <message numerus="yes">
        <source>%Ln clients stay as they are now. %1</source>
        <translation>
            <numerusform>One client stays as it is now. %1</numerusform>
            <numerusform>%Ln clients stay as they are now. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::FleetScreen</name>
    <message numerus="yes">
        <source>%1 of %Ln tills connected</source>
        <translation>
            <numerusform>%1 of %Ln till connected</numerusform>
            <numerusform>%1 of %Ln tills connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its certificate ends in %Ln days</source>
        <translation>
            <numerusform>Its certificate ends in %Ln day</numerusform>
            <numerusform>Its certificate ends in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages from a stolen till wait for a decision</source>
        <translation>
            <numerusform>%Ln message from a stolen till waits for a decision</numerusform>
            <numerusform>%Ln messages from a stolen till wait for a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused changes wait there</source>
        <translation>
            <numerusform>%Ln refused change waits there</numerusform>
            <numerusform>%Ln refused changes wait there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes wait for headquarters</source>
        <translation>
            <numerusform>%Ln change waits for headquarters</numerusform>
            <numerusform>%Ln changes wait for headquarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows behind</source>
        <translation>
            <numerusform>%Ln row behind</numerusform>
            <numerusform>%Ln rows behind</numerusform>
        </translation>
    </message>
</context>
</TS>
