#pragma once

#include "models/presentation/parameterwords.h"
#include "models/presentation/setupform.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

//! A parameter in the table of headquarters.
struct ParameterEntry {
    QString parameterKey;
    QString name;
    QString help;
    QString valueText;

    [[nodiscard]] const QString& key() const { return parameterKey; }
    [[nodiscard]] static const std::array<ItemRole<ParameterEntry>, 4>& roles();
    friend bool operator==(const ParameterEntry&, const ParameterEntry&) = default;
};

//! What holds for the whole retailer: every parameter that Carnet reads, and one being set.
class ParametersScreen final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* parameters READ parameters CONSTANT)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString help READ help NOTIFY changed)
    Q_PROPERTY(Editor editor READ editor NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed)
    Q_PROPERTY(QStringList choices READ choices NOTIFY changed)
    Q_PROPERTY(int choice READ choice WRITE setChoice NOTIFY changed)
    Q_PROPERTY(bool isOn READ isOn WRITE setOn NOTIFY changed)
    Q_PROPERTY(bool canSettle READ canSettle NOTIFY changed)

public:
    enum Editor {
        TextEditor,
        ChoiceEditor,
        SwitchEditor,
    };
    Q_ENUM(Editor)

    ParametersScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* parameters() { return &m_parameters; }
    [[nodiscard]] QString name() const { return m_words.name; }
    [[nodiscard]] QString help() const { return m_words.help; }
    [[nodiscard]] Editor editor() const { return static_cast<Editor>(m_words.editor); }
    [[nodiscard]] QString text() const { return m_draft.value; }
    void setText(const QString& text);
    //! What the text stands for, where that is not plain from itself.
    [[nodiscard]] QString meaning() const;
    [[nodiscard]] QStringList choices() const;
    [[nodiscard]] int choice() const;
    void setChoice(int choice);
    [[nodiscard]] bool isOn() const;
    void setOn(bool on);

    //! One book is to become the rule again: whoever is in several is settled before.
    [[nodiscard]] bool canSettle() const;

    void setShown(bool shown);

    Q_INVOKABLE void edit(int row);
    //! Leaves the form for the list of those who are to be settled.
    Q_INVOKABLE void settle();

Q_SIGNALS:
    void settlementAsked();

protected:
    [[nodiscard]] QJsonObject doubts() const override;
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    [[nodiscard]] QString savedText() const override;
    void showDraft() override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    void show();
    void write(const QString& value);

    bool m_isShown = false;
    ParameterWords m_words;
    std::optional<Setting> m_seen; // none of one that nobody has set
    Setting m_draft;
    ValueListModel<ParameterEntry> m_parameters;
};

} // namespace carnet
