#pragma once

#include "models/presentation/attributeitems.h"
#include "models/presentation/setupform.h"

#include <qqmlregistration.h>

namespace carnet {

//! An attribute as somebody sets it up: what they want so far, and what speaks against it by the
//! same rules that judge it when it is saved.
class AttributeForm final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QStringList types READ types CONSTANT)
    Q_PROPERTY(int type READ type WRITE setType NOTIFY changed)
    Q_PROPERTY(QStringList displays READ displays NOTIFY changed)
    Q_PROPERTY(int display READ display WRITE setDisplay NOTIFY changed)
    Q_PROPERTY(QVariant values READ values NOTIFY changed)
    Q_PROPERTY(bool isDecimal READ isDecimal NOTIFY changed)
    Q_PROPERTY(QStringList icons READ icons CONSTANT)
    Q_PROPERTY(bool canChangeType READ canChangeType NOTIFY changed)
    Q_PROPERTY(bool isList READ isList NOTIFY changed)
    Q_PROPERTY(bool isDate READ isDate NOTIFY changed)
    Q_PROPERTY(bool isNumber READ isNumber NOTIFY changed)
    Q_PROPERTY(bool hasBounds READ hasBounds NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* translations READ translations CONSTANT)
    Q_PROPERTY(QAbstractListModel* listValues READ listValues CONSTANT)
    Q_PROPERTY(QString listHint READ listHint NOTIFY changed)
    Q_PROPERTY(QList<QString> languages READ languages CONSTANT)
    Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY changed)

public:
    AttributeForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    [[nodiscard]] static QStringList types();
    [[nodiscard]] int type() const { return static_cast<int>(m_draft.type); }
    void setType(int type);
    //! How a filter of this type can be offered, the suggestion first.
    [[nodiscard]] QStringList displays() const;
    [[nodiscard]] int display() const;
    void setDisplay(int display);
    //! All fields, as the definition's row writes them.
    [[nodiscard]] QVariant values() const { return allFields(m_draft).toVariantMap(); }
    //! Not once client books are filtered by it (AT-7).
    [[nodiscard]] bool canChangeType() const { return !m_seen || !m_seen->refinable; }
    [[nodiscard]] bool isList() const { return m_draft.type == ValueType::List; }
    [[nodiscard]] bool isDate() const { return m_draft.type == ValueType::Date; }
    [[nodiscard]] bool isNumber() const;
    [[nodiscard]] bool isDecimal() const { return m_draft.type == ValueType::Decimal; }
    //! The drawings an attribute can have.
    [[nodiscard]] static QStringList icons();
    [[nodiscard]] bool hasBounds() const { return isNumber() || isDate(); }
    [[nodiscard]] QAbstractListModel* translations() { return &m_translations; }
    [[nodiscard]] QAbstractListModel* listValues() { return &m_listValues; }
    //! Advice about a list that is getting long; empty for others.
    [[nodiscard]] QString listHint() const;
    [[nodiscard]] static QStringList languages();
    //! In which the values of a list are shown.
    [[nodiscard]] int language() const { return m_language; }
    void setLanguage(int language);

    [[nodiscard]] const AttributeDefinition& draft() const { return m_draft; }

    Q_INVOKABLE void begin(const QString& attributeId);
    Q_INVOKABLE void beginNew();
    //! A flag or a text of the definition, by the name of its field.
    Q_INVOKABLE void setValue(const QString& field, const QVariant& value);
    Q_INVOKABLE void translate(const QString& language, const QString& name);
    Q_INVOKABLE void addListValue();
    Q_INVOKABLE void removeListValue(int row);
    Q_INVOKABLE void moveListValue(int row, int by);
    Q_INVOKABLE void setListValue(int row, const QString& text);

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    [[nodiscard]] QJsonObject doubts() const override;
    void showDraft() override;
    void closed() override;

private:
    void start();
    void showListValues();

    bool m_isOpen = false;
    std::optional<AttributeDefinition> m_seen; // none of a new one
    AttributeDefinition m_draft;
    int m_language = 0;
    ValueListModel<TranslationItem> m_translations;
    ValueListModel<ListValueItem> m_listValues;
};

} // namespace carnet
