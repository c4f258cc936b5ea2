#pragma once

#include "models/presentation/attributeitems.h"
#include "models/presentation/setupform.h"

#include <qqmlregistration.h>

namespace carnet {

//! A circle of clients as somebody sets it up, and what speaks against it by the rules.
class AffiliationForm final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* translations READ translations CONSTANT)

public:
    AffiliationForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    [[nodiscard]] QAbstractListModel* translations() { return &m_translations; }

    Q_INVOKABLE void begin(const QString& affiliationId);
    Q_INVOKABLE void beginNew();
    Q_INVOKABLE void translate(const QString& language, const QString& name);

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void showDraft() override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    std::optional<Affiliation> m_seen; // none of a new one
    Affiliation m_draft;
    ValueListModel<TranslationItem> m_translations;
};

} // namespace carnet
