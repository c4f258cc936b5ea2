#pragma once

#include "models/presentation/valuelistmodel.h"

#include <array>

namespace carnet {

//! An attribute in the table of headquarters.
struct AttributeEntry {
    QString attributeId;
    QString number; //!< its place in the order
    QString name;
    QString iconName;
    QString typeText;
    QString translation; //!< the name in the language the preview speaks; empty where it has none
    QString description; //!< what it is about; empty where nobody said so
    bool isRefinable = false;
    bool isConfirmed = false; //!< somebody has saved how it filters
    bool isOnCard = false;
    bool isHidden = false;

    [[nodiscard]] const QString& key() const { return attributeId; }
    [[nodiscard]] static const std::array<ItemRole<AttributeEntry>, 11>& roles();
    friend bool operator==(const AttributeEntry&, const AttributeEntry&) = default;
};

//! A property of the card in the preview.
struct PreviewItem {
    QString lineId; //!< key of the attribute
    QString label;
    QString value;
    bool isNear = false;

    [[nodiscard]] const QString& key() const { return lineId; }
    [[nodiscard]] static const std::array<ItemRole<PreviewItem>, 4>& roles();
    friend bool operator==(const PreviewItem&, const PreviewItem&) = default;
};

//! A text in one language, as somebody edits it.
struct TranslationItem {
    QString language; //!< BCP 47
    QString languageName;
    QString text;

    //! One for each language of the set-up; of the text that \a field names.
    [[nodiscard]] static QList<TranslationItem> all(const QJsonObject& translations,
                                                    const QString& field = QStringLiteral("name"));
    [[nodiscard]] const QString& key() const { return language; }
    [[nodiscard]] static const std::array<ItemRole<TranslationItem>, 3>& roles();
    friend bool operator==(const TranslationItem&, const TranslationItem&) = default;
};

//! A value of a list, as somebody edits it.
struct ListValueItem {
    int number = 0; //!< tells rows apart while they are edited
    QString text; //!< in the language that is chosen
    QString value; //!< what customers have

    [[nodiscard]] int key() const { return number; }
    [[nodiscard]] static const std::array<ItemRole<ListValueItem>, 3>& roles();
    friend bool operator==(const ListValueItem&, const ListValueItem&) = default;
};

} // namespace carnet
