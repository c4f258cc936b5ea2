#pragma once

#include "models/presentation/setupform.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

//! A number sequence in the table of headquarters.
struct NumberingEntry {
    QString numberingId;
    QString name;
    QString formText; //!< its parts, in words
    QString pattern; //!< as one of its numbers looks

    [[nodiscard]] const QString& key() const { return numberingId; }
    [[nodiscard]] static const std::array<ItemRole<NumberingEntry>, 4>& roles();
    friend bool operator==(const NumberingEntry&, const NumberingEntry&) = default;
};

//! How the numbers look that headquarters gives (CB-2). Which one comes next only headquarters
//! knows, so what is shown is the pattern.
class NumberingsScreen final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* numberings READ numberings CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString prefix READ prefix WRITE setPrefix NOTIFY changed)
    Q_PROPERTY(QString digits READ digits WRITE setDigits NOTIFY changed)
    Q_PROPERTY(QString firstNumber READ firstNumber WRITE setFirstNumber NOTIFY changed)
    Q_PROPERTY(QString pattern READ pattern NOTIFY changed)

public:
    NumberingsScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* numberings() { return &m_numberings; }
    [[nodiscard]] int count() const { return m_numberings.rowCount(); }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString prefix() const { return m_draft.prefix; }
    void setPrefix(const QString& prefix);
    //! As typed.
    [[nodiscard]] QString digits() const { return m_digits; }
    void setDigits(const QString& digits);
    //! From where it counts on, as typed.
    [[nodiscard]] QString firstNumber() const { return m_firstNumber; }
    void setFirstNumber(const QString& number);
    //! As a number would look with what is typed so far.
    [[nodiscard]] QString pattern() const;

    void setShown(bool shown);

    Q_INVOKABLE void edit(int row);

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    [[nodiscard]] QString savedText() const override;
    void showDraft() override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    void show();
    void takeTexts();

    bool m_isShown = false;
    Numbering m_seen;
    Numbering m_draft;
    QString m_digits;
    QString m_firstNumber;
    ValueListModel<NumberingEntry> m_numberings;
};

} // namespace carnet
