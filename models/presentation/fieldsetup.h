#pragma once

#include "models/domain/fielddefinition.h"
#include "models/presentation/attributeitems.h"
#include "models/presentation/openrows.h"

#include <QObject>
#include <qqmlregistration.h>

namespace carnet {

//! A field of an activity type in the list of its form.
struct FieldSetupItem {
    int number = 0; //!< tells rows apart while they are edited
    QString name;
    QString kindText;
    bool isRequired = false;
    QString flawText;

    [[nodiscard]] int key() const { return number; }
    [[nodiscard]] static const std::array<ItemRole<FieldSetupItem>, 4>& roles();
    friend bool operator==(const FieldSetupItem&, const FieldSetupItem&) = default;
};

//! The fields of an activity type as somebody sets them up; one of them at a time is open.
class FieldSetup final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* items READ items CONSTANT)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed)
    Q_PROPERTY(QString flawText READ flawText NOTIFY changed)
    Q_PROPERTY(int row READ row NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(bool isList READ isList NOTIFY changed)
    Q_PROPERTY(bool isRequired READ isRequired WRITE setRequired NOTIFY changed)
    Q_PROPERTY(bool multiple READ multiple WRITE setMultiple NOTIFY changed)
    Q_PROPERTY(QString flawPart READ flawPart NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* translations READ translations CONSTANT)
    Q_PROPERTY(QAbstractListModel* listValues READ listValues CONSTANT)
    Q_PROPERTY(QList<QString> languages READ languages CONSTANT)
    Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY changed)

public:
    explicit FieldSetup(QObject* parent);

    [[nodiscard]] QAbstractListModel* items() { return &m_items; }
    [[nodiscard]] bool canAdd() const { return m_rows.all().size() < kMostFields; }
    //! What is wrong with the fields and belongs to none that is there.
    [[nodiscard]] QString flawText() const { return m_rows.flawOfAll(); }
    //! The one that is open; -1 when none is.
    [[nodiscard]] int row() const { return m_rows.row(); }
    [[nodiscard]] QString name() const { return open().name; }
    void setName(const QString& name);
    [[nodiscard]] static QStringList kinds();
    [[nodiscard]] int kind() const { return static_cast<int>(open().kind); }
    void setKind(int kind);
    [[nodiscard]] bool isList() const { return open().kind == FieldKind::List; }
    [[nodiscard]] bool isRequired() const { return open().required; }
    void setRequired(bool required);
    [[nodiscard]] bool multiple() const { return open().multiple; }
    void setMultiple(bool multiple);
    //! Of the open one: `name`, `kind`, `options` or `multiple`; empty where nothing is wrong.
    [[nodiscard]] QString flawPart() const;
    [[nodiscard]] QAbstractListModel* translations() { return &m_translations; }
    [[nodiscard]] QAbstractListModel* listValues() { return &m_listValues; }
    [[nodiscard]] static QStringList languages();
    //! In which the values of a list are shown.
    [[nodiscard]] int language() const { return m_language; }
    void setLanguage(int language);

    //! Starts with fields as they are saved; \a language is the one of whoever works here.
    void begin(const QJsonArray& fields, const QString& language);
    [[nodiscard]] QJsonArray written() const { return toJson(m_rows.all()); }
    //! What the rules say: see flawOfActivityType().
    void showFlaw(const QString& field, const QString& text);

    Q_INVOKABLE void add();
    //! Opens one, or closes it where it is open.
    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void move(int row, int by);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void translate(const QString& language, const QString& name);
    Q_INVOKABLE void addListValue();
    Q_INVOKABLE void removeListValue(int row);
    Q_INVOKABLE void moveListValue(int row, int by);
    Q_INVOKABLE void setListValue(int row, const QString& text);

Q_SIGNALS:
    void changed();
    //! The draft is another one.
    void edited();

private:
    [[nodiscard]] FieldDefinition open() const { return m_rows.open(); }
    [[nodiscard]] const FieldDefinition* saved(const QString& key) const;
    void show();
    //! Changes the open one.
    template<typename Change>
    void edit(Change change);

    QList<FieldDefinition> m_saved;
    OpenRows<FieldDefinition> m_rows;
    int m_language = 0;
    ValueListModel<FieldSetupItem> m_items;
    ValueListModel<TranslationItem> m_translations;
    ValueListModel<ListValueItem> m_listValues;
};

} // namespace carnet
