#pragma once

#include "tests/presentation/consolebench.h"

namespace carnet::test {

//! Somebody of headquarters sets up attributes.
struct AttributesConsole : ConsoleBench {
    AttributesConsole()
        : ConsoleBench(QStringLiteral("attributes"))
    {
    }

    [[nodiscard]] AttributesScreen& attributes() { return *screen.attributes(); }
    [[nodiscard]] BookPreview& preview() { return *attributes().preview(); }
    [[nodiscard]] AttributeForm& form() { return *attributes().form(); }
    [[nodiscard]] QVariantList names() { return column(*attributes().attributes(), "name"); }
    [[nodiscard]] QString idOf(const QString& name)
    {
        const int row = rowWith(*attributes().attributes(), "name", name);
        return cell(*attributes().attributes(), row, "attributeId").toString();
    }
    [[nodiscard]] AttributeDefinition definition(const QString& key)
    {
        return *bench.till().reference().anyAttribute(key);
    }
    //! As the other till of the shop has it after everybody has synchronised.
    [[nodiscard]] QStringList keysElsewhere()
    {
        bench.synchronise();
        auto all = must(bench.otherTill().all<AttributeDefinition>());
        std::ranges::sort(all, {}, &AttributeDefinition::displayOrder);
        QStringList keys;
        for (const AttributeDefinition& attribute : all)
            keys.append(attribute.key);
        return keys;
    }
};

} // namespace carnet::test
