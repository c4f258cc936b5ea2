#include "models/domain/jobs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr auto kReference = "rf"_L1;
constexpr auto kStore = "st"_L1; // who may sign in there

} // namespace

std::optional<Job> jobOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::AttributeDefinition:
    case EntityKind::AttributeType:
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
    case EntityKind::StartedList:
    case EntityKind::TaskList:
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
    case EntityKind::HandedChange:
    case EntityKind::ListTask:
    case EntityKind::Membership:
    case EntityKind::Note:
    case EntityKind::Photo:
    case EntityKind::Purchase:
    case EntityKind::SavedFilter:
    case EntityKind::Task:
        return Job::Customers; // also what is made at tills around customers
    case EntityKind::DistributionJob:
        break;
    }
    return std::nullopt;
}

QString referenceScopeOf(const std::optional<Job>& job)
{
    return job ? kReference + QString::number(static_cast<int>(*job)) : QString(kReference);
}

QStringList scopeKindsOf(Job job)
{
    QStringList kinds{referenceScopeOf(job)};
    if (job == Job::Staff)
        kinds.append(kStore);
    if (job == Job::Customers)
        kinds += {u"ab"_s, u"as"_s, QString(kNoteScope)};
    return kinds;
}

std::optional<Job> jobOfScope(QStringView scopeKind)
{
    const auto* const job = std::ranges::find_if(
        kJobs, [scopeKind](Job candidate) { return scopeKindsOf(candidate).contains(scopeKind); });
    return job == kJobs.end() ? std::nullopt : std::optional(*job);
}

} // namespace carnet
