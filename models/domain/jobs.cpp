#include "models/domain/jobs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr auto kReference = "rf"_L1;

} // namespace

Job jobOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::AttributeDefinition:
    case EntityKind::Product:
        return Job::Products;
    case EntityKind::AddressBook:
    case EntityKind::Associate:
    case EntityKind::PermissionGroup:
    case EntityKind::Verifier:
        return Job::Staff;
    case EntityKind::LegalEntity:
    case EntityKind::Store:
        return Job::Channel;
    case EntityKind::Register:
    case EntityKind::ScreenLayout:
        return Job::Registers;
    case EntityKind::CustomerTemplate:
    case EntityKind::Numbering:
    case EntityKind::Setting:
        return Job::Global;
    case EntityKind::ActivityType:
    case EntityKind::Affiliation:
    case EntityKind::AttributeGroup:
        return Job::Catalogue;
    case EntityKind::Activity:
    case EntityKind::BookMove:
    case EntityKind::ClientBook:
    case EntityKind::Conflict:
    case EntityKind::ContactPoint:
    case EntityKind::Customer:
    case EntityKind::Membership:
    case EntityKind::Note:
    case EntityKind::Photo:
    case EntityKind::Purchase:
    case EntityKind::SavedFilter:
    case EntityKind::Task:
        return Job::Customers; // also what is made at tills around customers
    }
    return Job::Customers;
}

QString referenceScopeOf(Job job)
{
    return kReference + QString::number(static_cast<int>(job));
}

std::optional<Job> jobOfScope(QStringView scopeKind)
{
    if (scopeKind == "st"_L1)
        return Job::Staff; // who may sign in there
    if (scopeKind == "ab"_L1 || scopeKind == "as"_L1 || scopeKind == kNoteScope)
        return Job::Customers;
    const auto job = std::ranges::find_if(
        kJobs, [scopeKind](Job candidate) { return scopeKind == referenceScopeOf(candidate); });
    return job == kJobs.end() ? std::nullopt : std::optional(*job);
}

} // namespace carnet
