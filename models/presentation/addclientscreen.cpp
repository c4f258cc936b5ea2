#include "models/presentation/addclientscreen.h"

#include "models/domain/contactpurpose.h"
#include "models/domain/emailaddress.h"
#include "models/domain/rowfields.h"
#include "models/presentation/clientchoices.h"
#include "models/presentation/customerwords.h"
#include "models/presentation/typedtext.h"
#include "models/search/phonenumber.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

ContactPoint contactPoint(const Customer& customer,
                          ContactKind kind,
                          const QString& value,
                          QUuid id)
{
    ContactPoint point;
    point.id.value = id;
    point.customer = customer.id;
    point.kind = kind;
    point.value = value;
    point.purpose = defaultPurpose(customer.type, kind);
    return point;
}

//! People look for “anna berg” and mean Anna Berg; whoever typed a capital knows how she is
//! written.
QString asName(const QString& typed)
{
    QString name = typed;
    if (name != name.toLower())
        return name;
    bool begins = true;
    for (QChar& c : name) {
        if (begins)
            c = c.toUpper();
        begins = c == u' ' || c == u'-';
    }
    return name;
}

QString unsavableText(const QString& attribute, const Error& error)
{
    return AddClientScreen::tr("%1 cannot be saved: %2.").arg(attribute, error.detail);
}

} // namespace

AddClientScreen::AddClientScreen(Till& till, UndoToast& toast, QObject* parent)
    : FindClientScreen(till, toast, parent)
    , m_toast(toast)
    , m_alike(till)
{
    connect(&till, &Till::referenceChanged, this, [this] { showAttributes(); });
    showAttributes();
}

QString AddClientScreen::add(const QString& customerId)
{
    const auto id = CustomerId::fromString(customerId);
    const auto position = till().isLoaded() ? till().snapshot().index->find(id) : std::nullopt;
    if (!position)
        return explain(Error{ErrorCode::NotFound, {}});
    const search::IndexRow row = till().snapshot().index->rowAt(*position);
    if (!isFree(row) && !row.isOwnedBy(till().associate().id)) {
        const QJsonObject facts{{u"associate"_s, row.owner.toString()}};
        return explain(Refusal::BookTaken, facts, till().reference());
    }
    till().perform(this,
                   {draft::addToBook(till().gesture(), id)},
                   [this, name = row.displayName](const Result<Outcome>& outcome) {
                       m_toast.tell(tr("%1 is in your client book").arg(name), outcome);
                   });
    Q_EMIT tookIn();
    return {};
}

QVariantMap AddClientScreen::sought() const
{
    const QString text = searchText().simplified();
    if (looksLikeEmailAddress(text))
        return {{u"email"_s, text}};
    if (search::looksLikePhone(text))
        return {{u"phone"_s, text}};
    if (std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }))
        return {};
    const auto space = text.lastIndexOf(u' ');
    return {{u"firstName"_s, asName(text.left(std::max<qsizetype>(space, 0)))},
            {u"lastName"_s, asName(text.mid(space + 1))}};
}

QString AddClientScreen::addByNumber()
{
    if (searchText().trimmed().isEmpty() || !till().isLoaded())
        return {};
    if (!till().associate().may(Right::AddToBook))
        return explain(Refusal::NotAllowed,
                       {{u"right"_s, static_cast<int>(Right::AddToBook)}},
                       till().reference());
    const CustomerId known = byNumber();
    return known.isNull() ? unknownNumberText() : add(known.toString());
}

void AddClientScreen::takeUp(const QList<Operation>& refused)
{
    Customer wanted;
    QHash<ContactKind, QString> contacts;
    for (const Operation& operation : refused) {
        const Row row{operation.key, 0, operation.set};
        if (operation.type == OperationType::CreateCustomer) {
            wanted = fromRow<Customer>(row).value_or(Customer());
        } else if (operation.type == OperationType::AddContactPoint) {
            const auto point = fromRow<ContactPoint>(row).value_or(ContactPoint());
            contacts.insert(point.kind, point.value);
        }
    }
    showAttributes(wanted);
    Q_EMIT resumed({{u"kind"_s, FieldCodec<CustomerType>::write(wanted.type).toString()},
                    {u"language"_s, wanted.language},
                    {u"firstName"_s, wanted.firstName},
                    {u"lastName"_s, wanted.lastName},
                    {u"phone"_s, contacts.value(ContactKind::Phone)},
                    {u"email"_s, contacts.value(ContactKind::Email)}});
}

void AddClientScreen::showAttributes()
{
    showAttributes({});
}

void AddClientScreen::showAttributes(const Customer& preset)
{
    const ReferenceData& reference = till().reference();
    QStringList needed;
    m_presets = {};
    for (const AttributeDefinition& definition : reference.pageAttributes) {
        if (definition.mandatory)
            needed.append(definition.key);
        const QJsonValue before = preset.attributes.value(definition.key);
        const auto usual = attributeFromText(definition, definition.defaultValue);
        // What somebody left empty before stays empty, where that is allowed.
        const bool isUsual = preset.id.isNull() || definition.mandatory;
        if (!before.isUndefined())
            m_presets.insert(definition.key, before);
        else if (isUsual && usual && !usual->isNull())
            m_presets.insert(definition.key, *usual);
    }
    Dossier nobody;
    nobody.parts.customer.attributes = m_presets;
    const auto all =
        attributeItems({nobody, reference, till().format(), till().today(), till().associate()});
    QList<AttributeItem> first;
    QList<AttributeItem> rest;
    for (const AttributeItem& item : all)
        (needed.contains(item.attributeKey) ? first : rest).append(item);
    m_needed.setItems(first);
    m_offered.setItems(rest);
    Q_EMIT usualChanged();
}

CustomerTemplate AddClientScreen::usual() const
{
    return templateFor(till().reference().templates, till().identity().store);
}

QString AddClientScreen::usualKind() const
{
    return FieldCodec<CustomerType>::write(usual().type).toString();
}

QVariantList AddClientScreen::languages() const
{
    return languageChoices(usualLanguage(), till());
}

//! What the form says comes before what new clients start with.
Customer AddClientScreen::newCustomer(const Gesture& gesture, const QVariantMap& form)
{
    Customer customer;
    customer.id.value = till().newId();
    customer.createdBy = gesture.actor;
    customer.createdAtMs = gesture.atMs;
    customer.addressBooks = till().store().customerAddressBooks;
    usual().seed(customer, typedText(form, u"email"_s));
    FieldCodec<CustomerType>::read(typedText(form, u"kind"_s), customer.type);
    if (form.contains(u"language"_s))
        customer.language = typedText(form, u"language"_s);
    if (customer.type == CustomerType::Person)
        customer.firstName = typedText(form, u"firstName"_s);
    customer.lastName = typedText(form, u"lastName"_s);
    return customer;
}

QList<Operation> AddClientScreen::contactsOf(const Customer& customer,
                                             const Gesture& gesture,
                                             const QVariantMap& form)
{
    QList<Operation> drafts;
    for (const auto& [kind, field] :
         {std::pair{ContactKind::Phone, u"phone"_s}, std::pair{ContactKind::Email, u"email"_s}}) {
        const QString value = typedText(form, field);
        if (!value.isEmpty())
            drafts.append(draft::addContactPoint(
                gesture, contactPoint(customer, kind, value, till().newId())));
    }
    return drafts;
}

tl::expected<QJsonObject, QString> AddClientScreen::valuesOf(const QVariantMap& typed) const
{
    QJsonObject values;
    for (const AttributeItem& item : m_needed.items() + m_offered.items()) {
        const AttributeDefinition* definition = till().reference().pageAttribute(item.attributeKey);
        if (!definition)
            continue;
        if (!typed.contains(item.attributeKey)) { // nobody has opened its editor
            if (m_presets.contains(item.attributeKey))
                values.insert(item.attributeKey, m_presets.value(item.attributeKey));
            continue;
        }
        const QString text = typed.value(item.attributeKey).toString().trimmed();
        const auto value = attributeFromText(*definition, text);
        if (!value)
            return tl::unexpected(unsavableText(item.label, value.error()));
        if (!value->isNull())
            values.insert(item.attributeKey, *value);
    }
    return values;
}

QString AddClientScreen::words(const Judgement& judgement) const
{
    const QString field = judgement.facts.value(u"field"_s).toString();
    const bool isMissing = judgement.facts.value(u"reason"_s).toString() == u"required"_s;
    for (const AttributeItem& item : m_needed.items()) {
        // By the name that stands above its field.
        if (isMissing && field == attributeField(item.attributeKey))
            return missingText(item.label);
    }
    return explain(judgement.refusal, judgement.facts, till().reference());
}

QString AddClientScreen::trouble(const QList<Operation>& drafts, const Customer& customer) const
{
    // The same rules as the store's, asked now so that a wrong e-mail keeps the form open.
    for (const Operation& draft : drafts) {
        Facts facts;
        facts.actor = till().associate();
        facts.attributes = till().reference().pageAttributes;
        if (draft.type != OperationType::CreateCustomer)
            facts.customer = customer;
        const Judgement judgement = judge(draft, facts);
        if (judgement.refusal != Refusal::None)
            return words(judgement);
    }
    return {};
}

QString AddClientScreen::flawOf(const QString& field, const QString& text)
{
    const QString value = text.trimmed();
    if (value.isEmpty())
        return {}; // neither is needed
    Customer customer;
    customer.id.value = till().newId();
    const auto kind = field == u"email"_s ? ContactKind::Email : ContactKind::Phone;
    return trouble({draft::addContactPoint(till().gesture(),
                                           contactPoint(customer, kind, value, till().newId()))},
                   customer);
}

QString AddClientScreen::flawOfAttribute(const QString& key, const QString& text) const
{
    const AttributeDefinition* const definition = till().reference().attribute(key);
    if (!definition)
        return {};
    const auto value = attributeFromText(*definition, text.trimmed());
    if (!value)
        return unsavableText(till().format().name(*definition), value.error());
    return value->isNull() && definition->mandatory ? missingText(till().format().name(*definition))
                                                    : QString();
}

void AddClientScreen::compare(const QVariantMap& form, const QVariantMap& attributes)
{
    search::NewClient typed;
    if (typedText(form, u"kind"_s) != FieldCodec<CustomerType>::write(CustomerType::Organization))
        typed.firstName = typedText(form, u"firstName"_s);
    typed.lastName = typedText(form, u"lastName"_s);
    typed.phone = typedText(form, u"phone"_s);
    typed.email = typedText(form, u"email"_s);
    if (const auto day = CalendarDate::fromString(typedText(attributes, u"birthday"_s)))
        typed.birthday = *day;
    m_alike.look(typed);
}

QString AddClientScreen::create(const QVariantMap& form, const QVariantMap& attributes)
{
    if (m_isSaving)
        return {};
    const Gesture gesture = till().gesture();
    Customer customer = newCustomer(gesture, form);
    if (customer.displayName().isEmpty())
        return customer.type == CustomerType::Person ? tr("Type a first or a last name.")
                                                     : tr("Type the name of the organisation.");
    const auto values = valuesOf(attributes);
    if (!values)
        return values.error();
    customer.attributes = *values;

    QList<Operation> drafts{draft::createCustomer(gesture, customer)};
    drafts += contactsOf(customer, gesture, form);
    const bool isInBook = till().associate().may(Right::AddToBook);
    if (isInBook)
        drafts.append(draft::addToBook(gesture, customer.id));
    if (QString why = trouble(drafts, customer); !why.isEmpty())
        return why;

    m_alike.forget(); // she would be found herself
    m_isSaving = true;
    Q_EMIT changed();
    till().perform(this, drafts, [this, customer, isInBook](const Result<Outcome>& outcome) {
        tell(outcome, customer, isInBook);
    });
    return {};
}

void AddClientScreen::tell(const Result<Outcome>& outcome, const Customer& customer, bool isInBook)
{
    m_isSaving = false;
    Q_EMIT changed();
    if (!outcome || !outcome->judgement.isDone()) {
        const QString why = outcome ? words(outcome->judgement) : explain(outcome.error());
        m_toast.warn(why); // for whoever has closed the form meanwhile
        return Q_EMIT refused(why);
    }
    const QString done = isInBook ? tr("%1 is in your client book") : tr("%1 is a client now");
    m_toast.offer(done.arg(customer.displayName()), outcome->operations);
    Q_EMIT created(customer.id.toString());
}

} // namespace carnet
