#pragma once

#include "models/presentation/attributeitems.h"
#include "models/presentation/till.h"

namespace carnet {

//! What the definitions would make of a card, before anybody saves them.
class AttributePreview final
{
public:
    //! \a attributes in their order; texts are those of \a format.
    AttributePreview(const Till& till, QList<AttributeDefinition> attributes, Format format);

    //! The properties of the card, of \a client where one is given.
    [[nodiscard]] QList<PreviewItem> card(const std::optional<search::IndexRow>& client) const;
    //! Keys of the attributes that the card shows.
    [[nodiscard]] QStringList onCard() const;

    //! A client who has much of what cards show; none in an empty book.
    [[nodiscard]] static std::optional<search::IndexRow> exampleClient(const Till& till);

private:
    const Till& m_till;
    QList<AttributeDefinition> m_attributes;
    Format m_format;
};

//! `Choice, several`: a type as people know it.
[[nodiscard]] QString typeName(const AttributeDefinition& attribute);
[[nodiscard]] QString typeName(ValueType type);
[[nodiscard]] QString displayName(FacetDisplay display);

} // namespace carnet
