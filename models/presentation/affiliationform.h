#pragma once

#include "models/presentation/namedform.h"

namespace carnet {

//! A circle of clients as somebody sets it up, and what speaks against it by the rules.
class AffiliationForm final : public carnet::NamedForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    AffiliationForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    Q_INVOKABLE void begin(const QString& affiliationId);
    Q_INVOKABLE void beginNew();

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void take(const Row& row) override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    std::optional<Affiliation> m_seen; // none of a new one
    Affiliation m_draft;
};

} // namespace carnet
