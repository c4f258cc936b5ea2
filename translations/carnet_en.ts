<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>carnet::AddClientScreen</name>
    <message numerus="yes">
        <source>%n clients found</source>
        <translation>
            <numerusform>%n client found</numerusform>
            <numerusform>%n clients found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::ClientBookScreen</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients in your book</source>
        <translation>
            <numerusform>%n client in your book</numerusform>
            <numerusform>%n clients in your book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “%1” there are %n.</source>
        <translation>
            <numerusform>Without “%1” there is %n.</numerusform>
            <numerusform>Without “%1” there are %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients were removed from your book</source>
        <translation>
            <numerusform>%n client was removed from your book</numerusform>
            <numerusform>%n clients were removed from your book</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::SignInScreen</name>
    <message numerus="yes">
        <source>Too many wrong PINs. Try again in %n minutes, or ask your manager.</source>
        <translation>
            <numerusform>Too many wrong PINs. Try again in %n minute, or ask your manager.</numerusform>
            <numerusform>Too many wrong PINs. Try again in %n minutes, or ask your manager.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs. Try again in %n seconds.</source>
        <translation>
            <numerusform>Too many wrong PINs. Try again in %n second.</numerusform>
            <numerusform>Too many wrong PINs. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n tries left.</source>
        <translation>
            <numerusform>Wrong PIN. %n try left.</numerusform>
            <numerusform>Wrong PIN. %n tries left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::SyncScreen</name>
    <message numerus="yes">
        <source>%n changes waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes need you</source>
        <translation>
            <numerusform>%n change needs you</numerusform>
            <numerusform>%n changes need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::ClientBookScreen</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
</TS>
