#include "app/ctl/demohouse.h"

#include "models/domain/features.h"
#include "models/domain/fielddefinition.h"
#include "models/domain/uuid7.h"

#include <QFile>
#include <QJsonDocument>

// Resources of a static library have to be asked for, outside of any namespace.
static void initDemoResources()
{
    Q_INIT_RESOURCE(demo);
}

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr std::array kLanguages{"en", "de", "nb", "fr"};

QJsonObject translations(const QJsonObject& source)
{
    QJsonObject translations;
    for (const char* language : kLanguages) {
        const QLatin1StringView key(language);
        translations.insert(key, QJsonObject{{u"name"_s, source.value(key)}});
    }
    return translations;
}

//! Makes the parts of the house; every id is older than any customer's.
class Builder
{
public:
    explicit Builder(const DemoOptions& options)
        : m_dice(options.seed)
        , m_foundedMs(options.today.addYears(-8).startOfDay(Qt::UTC).toMSecsSinceEpoch())
        , m_source(demoResource(u"house"_s))
        , m_pin(options.pin)
    {
    }

    DemoHouse build()
    {
        m_house.legalEntity.id = id<LegalEntityId>();
        m_house.legalEntity.name = text(m_source, u"name"_s);
        m_house.legalEntity.currency = text(m_source, u"currency"_s);
        m_house.pin = m_pin.isEmpty() ? text(m_source, u"pin"_s) : m_pin;
        m_house.settings.append({id<SettingId>(), 0, u"brand_name"_s, m_house.legalEntity.name});
        addStores();
        addPermissionGroups();
        addAssociates();
        addActivityTypes();
        addAttributes();
        addProducts();
        addCircles();
        addLayout();
        return m_house;
    }

private:
    template<typename T>
    T id()
    {
        return {uuid7(m_foundedMs, m_dice)};
    }
    static QString text(const QJsonObject& object, const QString& key)
    {
        return object.value(key).toString();
    }

    AddressBookId addBook(const QString& name, AddressBookUse use);
    void addStores();
    void addPermissionGroups();
    void addAssociates();
    void addActivityTypes();
    void addAttributes();
    void addProducts();
    void addCircles();
    void addLayout();
    void addModel(const QJsonObject& category, const QJsonObject& model);
    static QJsonArray options(const QJsonArray& source);
    static QJsonArray fields(const QJsonObject& activityType);

    DemoDice m_dice;
    qint64 m_foundedMs;
    QJsonObject m_source;
    QString m_pin; // instead of the usual one, unless empty
    DemoHouse m_house;
};

AddressBookId Builder::addBook(const QString& name, AddressBookUse use)
{
    m_house.addressBooks.append({id<AddressBookId>(), 0, name, use});
    return m_house.addressBooks.last().id;
}

void Builder::addStores()
{
    for (const auto& entry : m_source.value(u"stores"_s).toArray()) {
        const QJsonObject source = entry.toObject();
        Store store;
        store.id = id<StoreId>();
        store.number = text(source, u"number"_s);
        store.name = text(source, u"name"_s);
        store.city = text(source, u"city"_s);
        store.currency = m_house.legalEntity.currency;
        store.timeZone = text(source, u"timeZone"_s);
        store.customerAddressBooks = {addBook(text(source, u"book"_s), AddressBookUse::Customer)};
        store.employeeAddressBooks = {addBook(text(source, u"team"_s), AddressBookUse::Employee)};
        m_house.stores.append(store);
        for (const QString& number : textsIn(source.value(u"registers"_s)))
            m_house.registers.append({id<RegisterId>(), 0, store.id, number});
    }
}

void Builder::addAssociates()
{
    for (const auto& entry : m_source.value(u"associates"_s).toArray()) {
        const QJsonObject source = entry.toObject();
        Associate associate;
        associate.id = id<AssociateId>();
        associate.staffId = text(source, u"staffId"_s);
        associate.name = text(source, u"name"_s);
        associate.language = text(source, u"language"_s);
        FieldCodec<Role>::read(source.value(u"role"_s), associate.role);
        for (const PermissionGroup& group : std::as_const(m_house.permissionGroups)) {
            if (group.usualFor == associate.role)
                associate.group = group.id;
        }
        associate.rights = usualRights(associate.role);
        const QStringList stores = textsIn(source.value(u"stores"_s));
        for (const Store& store : std::as_const(m_house.stores)) {
            if (stores.contains(store.number))
                associate.employeeAddressBooks.append(store.employeeAddressBooks);
        }
        m_house.associates.append(associate);
        m_house.bookSizes.append(source.value(u"book"_s).toInt());
    }
}

//! Under ids of their own, so that everything else keeps its.
void Builder::addCircles()
{
    const QUuid house = m_house.legalEntity.id.value;
    for (const auto& entry : m_source.value(u"affiliations"_s).toArray()) {
        const QJsonObject source = entry.toObject();
        Affiliation circle;
        circle.key = text(source, u"key"_s);
        circle.id.value = derivedUuid(house, u"affiliation/"_s + circle.key);
        circle.name = text(source, u"en"_s);
        circle.translations = translations(source);
        circle.displayOrder = static_cast<int>(m_house.affiliations.size()) + 1;
        m_house.affiliations.append(circle);
    }
    CustomerTemplate preset;
    preset.id = CustomerTemplate::idFor({});
    preset.group = text(m_source, u"customerGroup"_s);
    preset.currency = m_house.legalEntity.currency;
    m_house.templates.append(preset);
    for (const auto& [token, feature] : tokens(Feature{})) {
        const QString key = settingOf(feature);
        m_house.settings.append({Setting::idFor(key), 0, key, u"on"_s});
    }
}

//! Under ids of their own, too.
void Builder::addPermissionGroups()
{
    for (PermissionGroup group : usualPermissionGroups()) {
        const QString role = FieldCodec<std::optional<Role>>::write(group.usualFor).toString();
        group.id.value = derivedUuid(m_house.legalEntity.id.value, u"permission_group/"_s + role);
        m_house.permissionGroups.append(group);
    }
}

//! What the tills of every store show, under an id of its own as well.
void Builder::addLayout()
{
    const Row source{
        {ScreenLayout::kKind, derivedUuid(m_house.legalEntity.id.value, u"screen_layout"_s)},
        0,
        m_source.value(u"layout"_s).toObject()};
    const auto layout = fromRow<ScreenLayout>(source);
    if (!layout)
        return;
    m_house.layouts.append(*layout);
    for (Store& store : m_house.stores)
        store.layout = layout->id;
}

void Builder::addActivityTypes()
{
    const QJsonArray sources = m_source.value(u"activityTypes"_s).toArray();
    for (ActivityType type : usualActivityTypes()) {
        type.id = id<ActivityTypeId>();
        type.fields = fields(sources.at(m_house.activityTypes.size()).toObject());
        m_house.activityTypes.append(type);
    }
}

void Builder::addAttributes()
{
    for (const auto& entry : m_source.value(u"attributes"_s).toArray()) {
        const QJsonObject source = entry.toObject();
        AttributeDefinition definition;
        definition.id = id<AttributeId>();
        definition.key = text(source, u"key"_s);
        FieldCodec<ValueType>::read(source.value(u"type"_s), definition.type);
        definition.name = text(source, u"en"_s);
        definition.translations = translations(source);
        definition.options = options(source.value(u"options"_s).toArray());
        definition.unit = text(source, u"unit"_s);
        definition.decimals = source.value(u"decimals"_s).toInt(definition.decimals);
        definition.multiple = source.value(u"multiple"_s).toBool();
        definition.refinable = source.value(u"refinable"_s).toBool();
        definition.filterConfirmed = definition.refinable;
        definition.searchable = source.value(u"searchable"_s).toBool();
        definition.occasion = source.value(u"occasion"_s).toBool();
        definition.lowerBound = text(source, u"lowerBound"_s);
        definition.upperBound = text(source, u"upperBound"_s);
        definition.thresholds = text(source, u"thresholds"_s);
        definition.icon = text(source, u"icon"_s);
        definition.displayOrder = static_cast<int>(m_house.attributes.size()) + 1;
        m_house.attributes.append(definition);
    }
}

void Builder::addProducts()
{
    for (const auto& entry : demoResource(u"products"_s).value(u"categories"_s).toArray()) {
        const QJsonObject category = entry.toObject();
        m_house.categories.append(text(category, u"key"_s));
        m_house.categoryShares.append(category.value(u"share"_s).toInt());
        m_house.productsByCategory.append(QList<int>());
        for (const auto& model : category.value(u"models"_s).toArray())
            addModel(category, model.toObject());
    }
}

void Builder::addModel(const QJsonObject& category, const QJsonObject& model)
{
    QList<int>& indexes = m_house.productsByCategory.last();
    for (const QString& colour : textsIn(model.value(u"colours"_s))) {
        Product product;
        product.id = id<ProductId>();
        product.number =
            u"%1-%2"_s.arg(text(category, u"number"_s)).arg(indexes.size() + 1, 4, 10, QChar(u'0'));
        product.name = text(model, u"name"_s);
        product.category = text(category, u"name"_s);
        product.subcategory = text(model, u"sub"_s);
        product.colour = colour;
        product.priceMinor = model.value(u"price"_s).toInteger() * 100;
        product.currency = m_house.legalEntity.currency;
        indexes.append(static_cast<int>(m_house.products.size()));
        m_house.products.append(product);
    }
}

//! What this house notes with an activity beside words; others have their own.
QJsonArray Builder::fields(const QJsonObject& activityType)
{
    QList<FieldDefinition> fields;
    for (const auto& entry : activityType.value(u"fields"_s).toArray()) {
        const QJsonObject source = entry.toObject();
        FieldDefinition field;
        field.key = text(source, u"key"_s);
        FieldCodec<FieldKind>::read(source.value(u"kind"_s), field.kind);
        field.name = text(source, u"en"_s);
        field.translations = translations(source);
        field.options = options(source.value(u"options"_s).toArray());
        field.multiple = source.value(u"multiple"_s).toBool();
        fields.append(field);
    }
    return toJson(fields);
}

//! `[value, en, de, nb, fr]`, or `[value]` where every language says the same.
QJsonArray Builder::options(const QJsonArray& source)
{
    QJsonArray options;
    for (const auto& entry : source) {
        const QStringList texts = textsIn(entry);
        QJsonObject option{{u"value"_s, texts.first()}};
        QJsonObject translations;
        for (qsizetype i = 1; i < texts.size(); ++i)
            translations.insert(QLatin1StringView(kLanguages.at(static_cast<size_t>(i - 1))),
                                texts[i]);
        if (!translations.isEmpty())
            option.insert(u"translations"_s, translations);
        options.append(option);
    }
    return options;
}

} // namespace

QList<int> DemoHouse::staffOf(qsizetype store) const
{
    QList<int> staff;
    for (qsizetype i = 0; i < associates.size(); ++i) {
        const bool works =
            associates[i].employeeAddressBooks.contains(stores[store].employeeAddressBooks.first());
        if (works && associates[i].role != Role::Headquarters)
            staff.append(static_cast<int>(i));
    }
    return staff;
}

const ActivityType& DemoHouse::activityType(QStringView key) const
{
    const auto found = std::ranges::find_if(
        activityTypes, [key](const ActivityType& type) { return type.key == key; });
    Q_ASSERT(found != activityTypes.end());
    return *found;
}

QList<ActivityType> usualActivityTypes()
{
    QList<ActivityType> types;
    for (const auto& entry : demoResource(u"house"_s).value(u"activityTypes"_s).toArray()) {
        const QJsonObject source = entry.toObject();
        ActivityType type;
        type.key = source.value(u"key"_s).toString();
        type.name = source.value(u"en"_s).toString();
        type.translations = translations(source);
        type.icon = source.value(u"icon"_s).toString();
        type.hasDuration = source.value(u"hasDuration"_s).toBool();
        type.usualMinutes = source.value(u"usualMinutes"_s).toInt();
        type.displayOrder = static_cast<int>(types.size()) + 1;
        types.append(type);
    }
    return types;
}

QList<PermissionGroup> usualPermissionGroups()
{
    QList<PermissionGroup> groups;
    for (const auto& entry : demoResource(u"house"_s).value(u"permissionGroups"_s).toArray()) {
        const QJsonObject source = entry.toObject();
        PermissionGroup group;
        FieldCodec<std::optional<Role>>::read(source.value(u"role"_s), group.usualFor);
        group.name = source.value(u"en"_s).toString();
        group.translations = translations(source);
        group.rights = usualRights(group.usualFor.value_or(Role::Associate));
        groups.append(group);
    }
    return groups;
}

DemoHouse makeDemoHouse(const DemoOptions& options)
{
    return Builder(options).build();
}

QJsonObject demoResource(const QString& name)
{
    initDemoResources();
    QFile file(u":/demo/%1.json"_s.arg(name));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList textsIn(const QJsonValue& array)
{
    QStringList texts;
    for (const auto& entry : array.toArray())
        texts.append(entry.toString());
    return texts;
}

} // namespace carnet
