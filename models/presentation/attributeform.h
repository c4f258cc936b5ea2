#pragma once

#include "models/presentation/valueform.h"

namespace carnet {

//! An attribute as somebody sets it up: what they want so far, and what speaks against it by the
//! same rules that judge it when it is saved.
class AttributeForm final : public carnet::ValueForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(QStringList displays READ displays NOTIFY changed)
    Q_PROPERTY(int display READ display WRITE setDisplay NOTIFY changed)
    Q_PROPERTY(QStringList icons READ icons CONSTANT)
    Q_PROPERTY(QStringList sources READ sources NOTIFY changed)
    Q_PROPERTY(int source READ source WRITE setSource NOTIFY changed)
    Q_PROPERTY(bool hasOwnValues READ hasOwnValues NOTIFY changed)
    Q_PROPERTY(QString sourceError READ sourceError NOTIFY changed)
    Q_PROPERTY(QString typeToken READ typeToken NOTIFY changed)
    Q_PROPERTY(QVariantList defaultOptions READ defaultOptions NOTIFY changed)
    Q_PROPERTY(QList<QString> texts READ texts CONSTANT)
    Q_PROPERTY(int text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(bool isText READ isText NOTIFY changed)
    Q_PROPERTY(bool isSortable READ isSortable WRITE setSortable NOTIFY changed)
    Q_PROPERTY(bool isConfirmingFilter READ isConfirmingFilter NOTIFY changed)

public:
    AttributeForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    //! How a filter of this type can be offered, the suggestion first.
    [[nodiscard]] QStringList displays() const;
    [[nodiscard]] int display() const;
    void setDisplay(int display);
    [[nodiscard]] bool canChangeType() const override { return !m_seen || !m_seen->refinable; }
    //! The drawings an attribute can have.
    [[nodiscard]] static QStringList icons();
    //! Whose values it can have: its own, or those of a type.
    [[nodiscard]] QStringList sources() const;
    [[nodiscard]] int source() const;
    void setSource(int source);
    [[nodiscard]] bool hasOwnValues() const { return m_draft.attributeType.isNull(); }
    //! What is wrong with the values of the type it points at; empty where it has its own.
    [[nodiscard]] QString sourceError() const;
    //! `list`, `date`: which control its default has.
    [[nodiscard]] QString typeToken() const;
    //! Of a list, as {value, text, checked}: checked are those of the default.
    [[nodiscard]] QVariantList defaultOptions() const;
    //! Which texts can be translated, and which of them is.
    [[nodiscard]] static QStringList texts();
    [[nodiscard]] int text() const { return m_text; }
    void setText(int text);
    [[nodiscard]] bool isText() const { return m_draft.type == ValueType::Text; }
    //! Lists of clients offer to go by it.
    [[nodiscard]] bool isSortable() const { return m_draft.isSortable(); }
    void setSortable(bool sortable);
    //! It becomes a filter for the first time: how it filters is to be seen before (AT-4).
    [[nodiscard]] bool isConfirmingFilter() const;

    [[nodiscard]] const AttributeDefinition& draft() const { return m_draft; }

    Q_INVOKABLE void begin(const QString& attributeId);
    //! The same of one that is to become a filter once its settings are saved.
    void beginFilter(const QString& attributeId);
    Q_INVOKABLE void beginNew();

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void take(const Row& row) override;
    [[nodiscard]] QString translatedField() const override;
    void keepWhatFits() override;
    [[nodiscard]] QJsonObject doubts() const override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;
    void closed() override;

private:
    void begin();

    bool m_isOpen = false;
    std::optional<AttributeDefinition> m_seen; // none of a new one
    AttributeDefinition m_draft;
    int m_text = 0;
};

} // namespace carnet
