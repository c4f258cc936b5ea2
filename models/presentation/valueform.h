#pragma once

#include "models/presentation/namedform.h"

namespace carnet {

//! What the values of an attribute can be, of its own or of a type that several share: both have
//! the same fields for it.
class ValueForm : public carnet::NamedForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QStringList types READ types CONSTANT)
    Q_PROPERTY(int type READ type WRITE setType NOTIFY changed)
    Q_PROPERTY(QVariant values READ values NOTIFY changed)
    Q_PROPERTY(bool canChangeType READ canChangeType NOTIFY changed)
    Q_PROPERTY(bool isList READ isList NOTIFY changed)
    Q_PROPERTY(bool isDate READ isDate NOTIFY changed)
    Q_PROPERTY(bool isNumber READ isNumber NOTIFY changed)
    Q_PROPERTY(bool isDecimal READ isDecimal NOTIFY changed)
    Q_PROPERTY(bool hasBounds READ hasBounds NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* listValues READ listValues CONSTANT)
    Q_PROPERTY(QString listHint READ listHint NOTIFY changed)
    Q_PROPERTY(QList<QString> languages READ languages CONSTANT)
    Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY changed)

public:
    [[nodiscard]] static QStringList types();
    [[nodiscard]] int type() const { return static_cast<int>(valueType()); }
    void setType(int type);
    //! All fields, as the row writes them.
    [[nodiscard]] QVariant values() const;
    //! Not once client books are filtered by such values (AT-7).
    [[nodiscard]] virtual bool canChangeType() const = 0;
    [[nodiscard]] bool isList() const { return valueType() == ValueType::List; }
    [[nodiscard]] bool isDate() const { return valueType() == ValueType::Date; }
    [[nodiscard]] bool isNumber() const;
    [[nodiscard]] bool isDecimal() const { return valueType() == ValueType::Decimal; }
    [[nodiscard]] bool hasBounds() const { return isNumber() || isDate(); }
    [[nodiscard]] QAbstractListModel* listValues() { return &m_listValues; }
    //! Advice about a list that is getting long; empty for others.
    [[nodiscard]] QString listHint() const;
    [[nodiscard]] static QStringList languages();
    //! In which the values of a list are shown.
    [[nodiscard]] int language() const { return m_language; }
    void setLanguage(int language);

    //! A flag or a text, by the name of its field.
    Q_INVOKABLE void setValue(const QString& field, const QVariant& value);
    Q_INVOKABLE void addListValue();
    Q_INVOKABLE void removeListValue(int row);
    Q_INVOKABLE void moveListValue(int row, int by);
    Q_INVOKABLE void setListValue(int row, const QString& text);

protected:
    ValueForm(Till& till, UndoToast& toast, QObject* parent);

    [[nodiscard]] ValueType valueType() const;
    //! Drops from the draft what means nothing to its type of value.
    virtual void keepWhatFits() = 0;
    //! The values of lists are shown in the till's language first.
    void start();
    void showDraft() override;

private:
    [[nodiscard]] QJsonArray options() const;

    int m_language = 0;
    ValueListModel<ListValueItem> m_listValues;
};

//! Of the fields that an attribute and a type have in common, drops those that mean nothing to the
//! type of value.
template<typename Values>
void keepValuesThatFit(Values& values)
{
    const ValueType type = values.type;
    const bool isNumber =
        type == ValueType::Integer || type == ValueType::Decimal || type == ValueType::Currency;
    if (type != ValueType::List) {
        values.options = {};
        values.multiple = false;
    }
    if (!isNumber && type != ValueType::Date) {
        values.lowerBound.clear();
        values.upperBound.clear();
    }
    if (type != ValueType::Decimal)
        values.decimals = Values().decimals;
    if (!isNumber)
        values.unit.clear();
}

} // namespace carnet
