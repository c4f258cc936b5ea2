#include "models/presentation/customerwords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct CustomerWords {
    Q_DECLARE_TR_FUNCTIONS(CustomerScreen)
};

} // namespace

QString purposeText(const QString& purpose)
{
    static const QHash<QString, const char*> words{
        {u"mobile"_s, QT_TRANSLATE_NOOP("CustomerScreen", "Mobile")},
        {u"home"_s, QT_TRANSLATE_NOOP("CustomerScreen", "Home")},
        {u"business"_s, QT_TRANSLATE_NOOP("CustomerScreen", "Business")},
        {u"office"_s, QT_TRANSLATE_NOOP("CustomerScreen", "Office")},
        {u"assistant"_s, QT_TRANSLATE_NOOP("CustomerScreen", "Assistant")},
        {u"delivery"_s, QT_TRANSLATE_NOOP("CustomerScreen", "Delivery")},
        {u"invoice"_s, QT_TRANSLATE_NOOP("CustomerScreen", "Invoice")},
        {u"po_box"_s, QT_TRANSLATE_NOOP("CustomerScreen", "PO box")},
        {u"other"_s, QT_TRANSLATE_NOOP("CustomerScreen", "Other")}};
    const auto found = words.constFind(purpose);
    return found == words.cend() ? purpose : CustomerWords::tr(*found);
}

QString receiptText(ReceiptOption option)
{
    switch (option) {
    case ReceiptOption::Print:
        return CustomerWords::tr("Printed");
    case ReceiptOption::Email:
        return CustomerWords::tr("By e-mail");
    case ReceiptOption::Both:
        return CustomerWords::tr("Printed and by e-mail");
    }
    return {};
}

QString readersText(NoteVisibility visibility, const QString& storeName)
{
    switch (visibility) {
    case NoteVisibility::Company:
        return CustomerWords::tr("Every colleague reads this");
    case NoteVisibility::Store:
        return storeName.isEmpty() ? CustomerWords::tr("Colleagues of this store read this")
                                   : CustomerWords::tr("Colleagues of %1 read this").arg(storeName);
    case NoteVisibility::Author:
        return CustomerWords::tr("Only you read this");
    }
    return {};
}

QString flawText(const QJsonObject& facts)
{
    static const QHash<QString, const char*> words{
        {u"email"_s, QT_TRANSLATE_NOOP("CustomerScreen", "This is no e-mail address.")},
        {u"phone"_s, QT_TRANSLATE_NOOP("CustomerScreen", "A phone number has digits.")},
        {u"extension"_s,
         QT_TRANSLATE_NOOP("CustomerScreen",
                           "An extension belongs to a phone and has at most 12 digits, * and #.")},
        {u"card"_s,
         QT_TRANSLATE_NOOP("CustomerScreen",
                           "A card number has 4 to 40 letters, digits and dashes.")},
        {u"loyalty_card taken"_s,
         QT_TRANSLATE_NOOP("CustomerScreen",
                           "Another client has this card. A card belongs to one client.")},
        {u"pending"_s,
         QT_TRANSLATE_NOOP("CustomerScreen",
                           "The card can be added once headquarters has given the number.")},
        {u"external not_offered"_s,
         QT_TRANSLATE_NOOP("CustomerScreen",
                           "Headquarters does not offer notes that clients may see.")},
        {u"restricted"_s,
         QT_TRANSLATE_NOOP("CustomerScreen",
                           "The client may see only what every colleague reads.")},
        {u"not_offered"_s,
         QT_TRANSLATE_NOOP("CustomerScreen",
                           "Headquarters does not offer to limit who reads a note.")},
        {u"language"_s, QT_TRANSLATE_NOOP("CustomerScreen", "This is no language.")},
        {u"currency value"_s,
         QT_TRANSLATE_NOOP("CustomerScreen", "A currency has three letters, like EUR.")},
        {u"web_address form"_s,
         QT_TRANSLATE_NOOP("CustomerScreen",
                           "The address of a page begins with https:// or http:// and goes on with "
                           "a name.")},
        {u"several_lines"_s, QT_TRANSLATE_NOOP("CustomerScreen", "A title is one line.")},
        {u"too_long"_s, QT_TRANSLATE_NOOP("CustomerScreen", "This is too long.")}};
    const QString reason = facts.value("reason"_L1).toString();
    const QString about = facts.value("field"_L1).toString() + u' ' + reason;
    const auto found = words.constFind(words.contains(about) ? about : reason);
    if (found != words.cend())
        return CustomerWords::tr(*found);
    return reason.isEmpty()
        ? CustomerWords::tr("That cannot be saved as it is. Correct it and try again.")
        : CustomerWords::tr("That cannot be saved: %1.").arg(reason);
}

QString missingText(const QString& name)
{
    return CustomerWords::tr("“%1” is missing. Every client needs it.").arg(name);
}

} // namespace carnet
