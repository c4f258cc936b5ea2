#pragma once

#include "models/presentation/grantentry.h"
#include "models/presentation/setupform.h"

#include <QVariantList>
#include <qqmlregistration.h>

namespace carnet {

//! What new clients of a store, or of every store without a start of its own, start with (CU-2).
class CustomerTemplateForm final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(bool isOfEveryStore READ isOfEveryStore NOTIFY changed)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY choicesChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(QVariantList languages READ languages NOTIFY choicesChanged)
    Q_PROPERTY(QString currency READ currency WRITE setCurrency NOTIFY changed)
    Q_PROPERTY(QVariantList currencies READ currencies NOTIFY choicesChanged)
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY changed)
    Q_PROPERTY(QString receipts READ receipts WRITE setReceipts NOTIFY changed)
    Q_PROPERTY(QVariantList receiptOptions READ receiptOptions NOTIFY choicesChanged)
    Q_PROPERTY(bool isMailed READ isMailed NOTIFY changed)
    Q_PROPERTY(QString receiptEmail READ receiptEmail WRITE setReceiptEmail NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* affiliations READ affiliations CONSTANT)

public:
    CustomerTemplateForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    //! The store's name.
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isOfEveryStore() const { return m_draft.store.isNull(); }
    [[nodiscard]] QString kind() const;
    void setKind(const QString& kind);
    [[nodiscard]] QVariantList kinds() const;
    [[nodiscard]] QString language() const { return m_draft.language; }
    void setLanguage(const QString& language) { write(m_draft.language, language); }
    [[nodiscard]] QVariantList languages() const;
    [[nodiscard]] QString currency() const { return m_draft.currency; }
    void setCurrency(const QString& currency) { write(m_draft.currency, currency); }
    [[nodiscard]] QVariantList currencies() const;
    [[nodiscard]] QString group() const { return m_draft.group; }
    void setGroup(const QString& group) { write(m_draft.group, group); }
    [[nodiscard]] QString receipts() const;
    void setReceipts(const QString& receipts);
    [[nodiscard]] QVariantList receiptOptions() const;
    //! Receipts go by e-mail, so an address counts.
    [[nodiscard]] bool isMailed() const { return m_draft.receiptOption != ReceiptOption::Print; }
    [[nodiscard]] QString receiptEmail() const { return m_draft.receiptEmail; }
    void setReceiptEmail(const QString& email) { write(m_draft.receiptEmail, email); }
    [[nodiscard]] QAbstractListModel* affiliations() { return &m_affiliations; }

    //! \a storeId is empty for every store. What counts there so far is where it begins.
    Q_INVOKABLE void begin(const QString& storeId);
    Q_INVOKABLE void toggleAffiliation(const QString& affiliationId);

Q_SIGNALS:
    void choicesChanged();

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    [[nodiscard]] QString savedText() const override;
    void takeAway(const Row& gone) override;
    void showDraft() override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    void write(QString& field, const QString& text);

    std::optional<CustomerTemplate> m_seen; // none where the store has none of its own
    CustomerTemplate m_draft;
    ValueListModel<GrantEntry> m_affiliations;
};

} // namespace carnet
