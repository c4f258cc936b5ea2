#pragma once

#include "models/presentation/valueform.h"

namespace carnet {

//! Values that several attributes share, as somebody sets them up (AT-11). What is saved reaches
//! every attribute that has them.
class AttributeTypeForm final : public carnet::ValueForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString usesText READ usesText NOTIFY changed)

public:
    AttributeTypeForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] bool canChangeType() const override;
    //! Which attributes have these values; empty when none does.
    [[nodiscard]] QString usesText() const;

    Q_INVOKABLE void begin(const QString& typeId);
    Q_INVOKABLE void beginNew();

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void take(const Row& row) override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;
    void keepWhatFits() override;
    [[nodiscard]] QString savedText() const override;

private:
    [[nodiscard]] QList<AttributeDefinition> uses() const;

    std::optional<AttributeType> m_seen; // none of a new one
    AttributeType m_draft;
};

} // namespace carnet
