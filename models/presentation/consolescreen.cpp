#include "models/presentation/consolescreen.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct Section {
    QString name;
    QString iconName;
    QString text;
    QString title;
};

//! What can be written down about clients.
QList<Section> fieldSections()
{
    return {{u"attributes"_s,
             u"attribute"_s,
             ConsoleScreen::tr("Attributes"),
             ConsoleScreen::tr("Client book attributes")},
            {u"attribute_types"_s,
             u"list"_s,
             ConsoleScreen::tr("Attribute types"),
             ConsoleScreen::tr("Attribute types")},
            {u"groups"_s,
             u"bookmark"_s,
             ConsoleScreen::tr("Attribute groups"),
             ConsoleScreen::tr("Attribute groups")},
            {u"activity_types"_s,
             u"calendar"_s,
             ConsoleScreen::tr("Activity types"),
             ConsoleScreen::tr("Activity types")},
            {u"affiliations"_s,
             u"heart"_s,
             ConsoleScreen::tr("Affiliations"),
             ConsoleScreen::tr("Affiliations")}};
}

//! Who works with which clients.
QList<Section> peopleSections()
{
    return {{u"associates"_s,
             u"users"_s,
             ConsoleScreen::tr("Associates"),
             ConsoleScreen::tr("Associates and their rights")},
            {u"permission_groups"_s,
             u"lock"_s,
             ConsoleScreen::tr("Permission groups"),
             ConsoleScreen::tr("Permission groups")},
            {u"customers"_s,
             u"client-book"_s,
             ConsoleScreen::tr("All clients"),
             ConsoleScreen::tr("Clients of all stores")},
            {u"shared"_s,
             u"reassign"_s,
             ConsoleScreen::tr("Several books"),
             ConsoleScreen::tr("Clients in several books")},
            {u"address_books"_s,
             u"list"_s,
             ConsoleScreen::tr("Address books"),
             ConsoleScreen::tr("Address books")}};
}

//! How the house is set up, and what was done to it.
QList<Section> houseSections()
{
    return {
        {u"stores"_s, u"location"_s, ConsoleScreen::tr("Stores"), ConsoleScreen::tr("Stores")},
        {u"registers"_s, u"receipt"_s, ConsoleScreen::tr("Tills"), ConsoleScreen::tr("Tills")},
        {u"fleet"_s, u"sync"_s, ConsoleScreen::tr("Fleet"), ConsoleScreen::tr("Tills at work")},
        {u"task_lists"_s,
         u"tick"_s,
         ConsoleScreen::tr("Task lists"),
         ConsoleScreen::tr("Task lists")},
        {u"layouts"_s,
         u"grid"_s,
         ConsoleScreen::tr("Screen layouts"),
         ConsoleScreen::tr("Screen layouts")},
        {u"jobs"_s,
         u"job"_s,
         ConsoleScreen::tr("Distribution"),
         ConsoleScreen::tr("Distribution jobs")},
        {u"numberings"_s,
         u"receipt"_s,
         ConsoleScreen::tr("Numbers"),
         ConsoleScreen::tr("Number sequences")},
        {u"parameters"_s,
         u"settings"_s,
         ConsoleScreen::tr("Parameters"),
         ConsoleScreen::tr("Parameters")},
        {u"features"_s, u"tick"_s, ConsoleScreen::tr("Features"), ConsoleScreen::tr("Features")},
        {u"audit"_s,
         u"history"_s,
         ConsoleScreen::tr("Audit log"),
         ConsoleScreen::tr("Who did what")}};
}

//! In the order of the list.
QList<Section> allSections()
{
    return fieldSections() + peopleSections() + houseSections();
}

//! Where a row of the set-up is looked after.
QString sectionOf(const Row& row)
{
    using K = EntityKind;
    if (row.key.kind == K::Setting) {
        const QString key = row.fields.value(u"key"_s).toString();
        if (key == kBookAttributeGroupSetting)
            return u"groups"_s;
        return isFeatureSetting(key) ? u"features"_s : u"parameters"_s;
    }
    static const QHash<EntityKind, QString> byKind{{K::AttributeDefinition, u"attributes"_s},
                                                   {K::AttributeType, u"attribute_types"_s},
                                                   {K::AttributeGroup, u"groups"_s},
                                                   {K::ActivityType, u"activity_types"_s},
                                                   {K::Affiliation, u"affiliations"_s},
                                                   {K::Associate, u"associates"_s},
                                                   {K::Verifier, u"associates"_s},
                                                   {K::PermissionGroup, u"permission_groups"_s},
                                                   {K::AddressBook, u"address_books"_s},
                                                   {K::Store, u"stores"_s},
                                                   {K::CustomerTemplate, u"stores"_s},
                                                   {K::Register, u"registers"_s},
                                                   {K::ScreenLayout, u"layouts"_s},
                                                   {K::TaskList, u"task_lists"_s},
                                                   {K::StartedList, u"task_lists"_s},
                                                   {K::DistributionJob, u"jobs"_s},
                                                   {K::Numbering, u"numberings"_s}};
    return byKind.value(row.key.kind, u"parameters"_s);
}

//! Those that carry what is changed in a section.
QList<Job> jobsOf(const QString& section)
{
    static const QHash<QString, QList<Job>> bySection{{u"attributes"_s, {Job::Products}},
                                                      {u"attribute_types"_s, {Job::Products}},
                                                      {u"groups"_s, {Job::Catalogue, Job::Global}},
                                                      {u"activity_types"_s, {Job::Catalogue}},
                                                      {u"affiliations"_s, {Job::Catalogue}},
                                                      {u"associates"_s, {Job::Staff}},
                                                      {u"permission_groups"_s, {Job::Staff}},
                                                      {u"address_books"_s, {Job::Staff}},
                                                      {u"customers"_s, {Job::Customers}},
                                                      {u"shared"_s, {Job::Customers}},
                                                      {u"stores"_s, {Job::Channel, Job::Global}},
                                                      {u"registers"_s, {Job::Registers}},
                                                      {u"layouts"_s, {Job::Registers}},
                                                      {u"task_lists"_s, {Job::Registers}},
                                                      {u"numberings"_s, {Job::Global}},
                                                      {u"parameters"_s, {Job::Global}},
                                                      {u"features"_s, {Job::Global}}};
    return bySection.value(section);
}

} // namespace

const std::array<ItemRole<ConsoleSectionItem>, 4>& ConsoleSectionItem::roles()
{
    using I = ConsoleSectionItem;
    static const std::array<ItemRole<I>, 4> all{
        {{"section", [](const I& i) -> QVariant { return i.section; }},
         {"label", [](const I& i) -> QVariant { return i.text; }},
         {"iconName", [](const I& i) -> QVariant { return i.iconName; }},
         {"isCurrent", [](const I& i) -> QVariant { return i.isCurrent; }}}};
    return all;
}

ConsoleScreen::ConsoleScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_attributes(till, toast)
    , m_attributeTypes(till, toast)
    , m_groups(till, toast)
    , m_activityTypes(till, toast)
    , m_affiliations(till, toast)
    , m_associates(till, toast)
    , m_permissionGroups(till, toast)
    , m_addressBooks(till, toast)
    , m_stores(till, toast)
    , m_registers(till, toast)
    , m_fleet(till)
    , m_taskLists(till, toast)
    , m_layouts(till, toast)
    , m_jobs(till, toast)
    , m_jobNotice(till, toast)
    , m_numberings(till, toast)
    , m_parameters(till, toast)
    , m_features(till, toast)
    , m_customers(till, toast)
    , m_customerFile(till, toast)
    , m_audit(till, toast)
    , m_shared(till, toast)
{
    connect(
        &m_parameters, &ParametersScreen::settlementAsked, this, [this] { choose(u"shared"_s); });
    for (const SetupForm* const form : forms())
        watch(*form);
    connect(&till, &Till::referenceChanged, this, [this] {
        if (!isOffered(m_section))
            m_section = u"parameters"_s;
        show();
    });
    show();
}

void ConsoleScreen::watch(const SetupForm& form)
{
    connect(&form, &SetupForm::left, this, &ConsoleScreen::formLeft);
    connect(&form, &SetupForm::wantedAgain, this, [this](const Operation& wish) {
        Q_EMIT returnWanted();
        takeUp(wish);
    });
}

bool ConsoleScreen::isOffered(const QString& section) const
{
    return section != u"shared"_s || (m_till.isLoaded() && m_till.reference().allowsSeveralBooks());
}

QString ConsoleScreen::title() const
{
    for (const Section& section : allSections()) {
        if (section.name == m_section)
            return section.title;
    }
    return {};
}

void ConsoleScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

void ConsoleScreen::choose(const QString& section)
{
    m_section = section;
    show();
    Q_EMIT sectionChosen();
}

void ConsoleScreen::takeUp(const Operation& refused)
{
    const Row row{refused.key, 0, refused.set};
    choose(sectionOf(row));
    if (SetupForm* const form = formFor(row))
        form->takeUp(refused);
}

SetupForm* ConsoleScreen::formFor(const Row& row)
{
    using K = EntityKind;
    if (row.key.kind == K::Setting)
        return sectionOf(row) == u"parameters"_s ? &m_parameters : nullptr;
    const QHash<EntityKind, SetupForm*> byKind{{K::AttributeDefinition, m_attributes.form()},
                                               {K::AttributeType, m_attributeTypes.form()},
                                               {K::AttributeGroup, &m_groups},
                                               {K::ActivityType, m_activityTypes.form()},
                                               {K::Affiliation, m_affiliations.form()},
                                               {K::Associate, m_associates.form()},
                                               {K::PermissionGroup, &m_permissionGroups},
                                               {K::AddressBook, &m_addressBooks},
                                               {K::Store, m_stores.form()},
                                               {K::CustomerTemplate, m_stores.start()},
                                               {K::Register, m_registers.form()},
                                               {K::ScreenLayout, m_layouts.form()},
                                               {K::DistributionJob, m_jobs.form()},
                                               {K::TaskList, m_taskLists.form()},
                                               {K::StartedList, m_taskLists.startForm()},
                                               {K::Numbering, &m_numberings}};
    return byKind.value(row.key.kind);
}

QList<SetupForm*> ConsoleScreen::forms()
{
    return {m_attributes.form(),
            m_attributeTypes.form(),
            &m_groups,
            m_activityTypes.form(),
            m_affiliations.form(),
            m_associates.form(),
            &m_permissionGroups,
            &m_addressBooks,
            m_stores.form(),
            m_stores.start(),
            m_registers.form(),
            m_layouts.form(),
            m_jobs.form(),
            m_taskLists.form(),
            m_taskLists.startForm(),
            &m_numberings,
            &m_parameters};
}

void ConsoleScreen::show()
{
    QList<ConsoleSectionItem> items;
    for (const Section& section : allSections()) {
        if (isOffered(section.name))
            items.append({section.name, section.text, section.iconName, section.name == m_section});
    }
    m_sections.setItems(items);
    showOpen();
    Q_EMIT changed();
}

//! Only the section that is open reads the store.
void ConsoleScreen::showOpen()
{
    const auto isOpen = [this](const QString& section) {
        return m_isShown && m_section == section;
    };
    m_attributes.setShown(isOpen(u"attributes"_s));
    m_associates.setShown(isOpen(u"associates"_s));
    m_permissionGroups.setShown(isOpen(u"permission_groups"_s));
    m_customers.setWatched(isOpen(u"customers"_s));
    m_shared.setShown(isOpen(u"shared"_s));
    m_addressBooks.setShown(isOpen(u"address_books"_s));
    m_stores.setShown(isOpen(u"stores"_s));
    m_registers.setShown(isOpen(u"registers"_s));
    m_taskLists.setShown(isOpen(u"task_lists"_s));
    m_layouts.setShown(isOpen(u"layouts"_s));
    m_fleet.setShown(isOpen(u"fleet"_s));
    m_jobs.setShown(isOpen(u"jobs"_s));
    m_jobNotice.setJobs(m_isShown ? jobsOf(m_section) : QList<Job>());
    m_numberings.setShown(isOpen(u"numberings"_s));
    m_parameters.setShown(isOpen(u"parameters"_s));
    m_features.setShown(isOpen(u"features"_s));
    m_audit.setShown(isOpen(u"audit"_s));
    m_attributeTypes.setShown(isOpen(u"attribute_types"_s));
    m_groups.setShown(isOpen(u"groups"_s));
    m_activityTypes.setShown(isOpen(u"activity_types"_s));
    m_affiliations.setShown(isOpen(u"affiliations"_s));
}

} // namespace carnet
