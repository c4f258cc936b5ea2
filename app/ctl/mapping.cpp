#include "app/ctl/mapping.h"

#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {
using NamedKind = std::pair<QStringView, ImportKind>;
constexpr std::array kNames{NamedKind{u"customers", ImportKind::Customers},
                            NamedKind{u"products", ImportKind::Products},
                            NamedKind{u"sales", ImportKind::Sales}};
} // namespace

QString nameOf(ImportKind kind)
{
    for (const auto& [name, candidate] : kNames) {
        if (candidate == kind)
            return name.toString();
    }
    return {};
}

std::optional<ImportKind> importKindFromName(QStringView name)
{
    for (const auto& [candidate, kind] : kNames) {
        if (candidate == name)
            return kind;
    }
    return {};
}

} // namespace carnet
