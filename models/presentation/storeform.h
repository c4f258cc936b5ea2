#pragma once

#include "models/presentation/grantentry.h"
#include "models/presentation/setupform.h"

#include <qqmlregistration.h>

namespace carnet {

//! A store as somebody sets it up, and what speaks against it by the rules.
class StoreForm final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString number READ number WRITE setNumber NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString city READ city WRITE setCity NOTIFY changed)
    Q_PROPERTY(QString currency READ currency WRITE setCurrency NOTIFY changed)
    Q_PROPERTY(QString timeZone READ timeZone WRITE setTimeZone NOTIFY changed)
    Q_PROPERTY(QVariantList currencies READ currencies NOTIFY changed)
    Q_PROPERTY(QVariantList timeZones READ timeZones NOTIFY changed)
    Q_PROPERTY(QStringList pageGroups READ pageGroups NOTIFY changed)
    Q_PROPERTY(int pageGroup READ pageGroup WRITE setPageGroup NOTIFY changed)
    Q_PROPERTY(QStringList bookGroups READ bookGroups NOTIFY changed)
    Q_PROPERTY(int bookGroup READ bookGroup WRITE setBookGroup NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* customerBooks READ customerBooks CONSTANT)
    Q_PROPERTY(QAbstractListModel* employeeBooks READ employeeBooks CONSTANT)

public:
    StoreForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString number() const { return m_draft.number; }
    void setNumber(const QString& number) { write(m_draft.number, number); }
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name) { write(m_draft.name, name); }
    [[nodiscard]] QString city() const { return m_draft.city; }
    void setCity(const QString& city) { write(m_draft.city, city); }
    [[nodiscard]] QString currency() const { return m_draft.currency; }
    void setCurrency(const QString& currency) { write(m_draft.currency, currency.toUpper()); }
    [[nodiscard]] QString timeZone() const { return m_draft.timeZone; }
    void setTimeZone(const QString& zone) { write(m_draft.timeZone, zone); }
    // Whose names have what was typed, as {value, text}; all of them when that is one already.
    [[nodiscard]] QVariantList currencies() const;
    [[nodiscard]] QVariantList timeZones() const;
    //! What the pages of clients and client books can show there: what the house says first, then
    //! every attribute, then each group (AT-12).
    [[nodiscard]] QStringList pageGroups() const;
    [[nodiscard]] int pageGroup() const { return placeOf(m_draft.pageAttributeGroup); }
    void setPageGroup(int place) { choose(m_draft.pageAttributeGroup, place); }
    [[nodiscard]] QStringList bookGroups() const;
    [[nodiscard]] int bookGroup() const { return placeOf(m_draft.bookAttributeGroup); }
    void setBookGroup(int place) { choose(m_draft.bookAttributeGroup, place); }
    //! Whose clients its tills hold.
    [[nodiscard]] QAbstractListModel* customerBooks() { return &m_customerBooks; }
    //! Who can sign in there.
    [[nodiscard]] QAbstractListModel* employeeBooks() { return &m_employeeBooks; }

    Q_INVOKABLE void begin(const QString& storeId);
    Q_INVOKABLE void beginNew();
    Q_INVOKABLE void toggleCustomerBook(const QString& bookId);
    Q_INVOKABLE void toggleEmployeeBook(const QString& bookId);

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    [[nodiscard]] QJsonObject doubts() const override;
    void takeAway(const Row& gone) override;
    void showDraft() override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    void write(QString& field, const QString& text);
    void toggle(QList<AddressBookId>& books, const QString& bookId);
    [[nodiscard]] QStringList groupValues() const;
    [[nodiscard]] QStringList groupNames(const QString& inherited) const;
    [[nodiscard]] QString groupName(const QString& value) const;
    [[nodiscard]] int placeOf(const QString& value) const;
    void choose(QString& field, int place);
    [[nodiscard]] QList<GrantEntry> entries(AddressBookUse use,
                                            const QList<AddressBookId>& granted) const;

    std::optional<Store> m_seen; // none of a new one
    Store m_draft;
    ValueListModel<GrantEntry> m_customerBooks;
    ValueListModel<GrantEntry> m_employeeBooks;
};

} // namespace carnet
