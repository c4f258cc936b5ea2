#include "app/ctl/intake.h"

#include "app/ctl/customerintake.h"
#include "app/ctl/productintake.h"
#include "app/ctl/saleintake.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

template<typename T>
Result<std::unique_ptr<Intake>> made(Result<std::unique_ptr<T>> intake, const Binding& binding)
{
    if (!intake)
        return tl::unexpected(intake.error());
    if (!binding.problems.isEmpty())
        return failure(ErrorCode::Invalid, binding.problems.join(u'\n'));
    return std::unique_ptr<Intake>(std::move(*intake));
}

} // namespace

Result<std::unique_ptr<Intake>> makeIntake(const IntakeSite& site, Binding& binding)
{
    switch (site.mapping.kind) {
    case ImportKind::Customers:
        return made(CustomerIntake::make(site, binding), binding);
    case ImportKind::Products:
        return made(ProductIntake::make(site, binding), binding);
    case ImportKind::Sales:
        break;
    }
    return made(SaleIntake::make(site, binding), binding);
}

Row mergedOver(const Row& stored, const Row& fresh)
{
    Row merged = stored;
    for (auto field = fresh.fields.begin(); field != fresh.fields.end(); ++field) {
        if (field.key() == u"attributes"_s) {
            QJsonObject attributes = stored.fields.value(field.key()).toObject();
            const QJsonObject written = field.value().toObject();
            for (auto value = written.begin(); value != written.end(); ++value)
                attributes.insert(value.key(), value.value());
            merged.fields.insert(field.key(), attributes);
        } else {
            merged.fields.insert(field.key(), field.value());
        }
    }
    return merged;
}

void count(WriteTransaction::Put put, ImportReport& report)
{
    switch (put) {
    case WriteTransaction::Put::Added:
        ++report.added;
        break;
    case WriteTransaction::Put::Updated:
        ++report.updated;
        break;
    case WriteTransaction::Put::Unchanged:
        ++report.unchanged;
        break;
    }
}

} // namespace carnet
