#pragma once

#include "models/presentation/attributeitems.h"
#include "models/presentation/undotoast.h"

#include <qqmlregistration.h>

namespace carnet {

//! A kind of activity as somebody sets it up, and what speaks against it by the rules.
class ActivityTypeForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QStringList icons READ icons CONSTANT)
    Q_PROPERTY(QString icon READ icon WRITE setIcon NOTIFY changed)
    Q_PROPERTY(bool hasDuration READ hasDuration WRITE setHasDuration NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* translations READ translations CONSTANT)
    Q_PROPERTY(QString flawField READ flawField NOTIFY changed)
    Q_PROPERTY(QString flawText READ flawText NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)

public:
    ActivityTypeForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] bool isNew() const { return !m_seen; }
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    //! The drawings an activity can have.
    [[nodiscard]] static QStringList icons();
    [[nodiscard]] QString icon() const { return m_draft.icon; }
    void setIcon(const QString& icon);
    [[nodiscard]] bool hasDuration() const { return m_draft.hasDuration; }
    void setHasDuration(bool hasDuration);
    [[nodiscard]] QAbstractListModel* translations() { return &m_translations; }
    [[nodiscard]] QString flawField() const { return m_flawField; }
    [[nodiscard]] QString flawText() const { return m_flawText; }
    [[nodiscard]] bool canSave() const;

    Q_INVOKABLE void begin(const QString& typeId);
    Q_INVOKABLE void beginNew();
    Q_INVOKABLE void translate(const QString& language, const QString& name);
    Q_INVOKABLE void save();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void begun();
    void done();

private:
    [[nodiscard]] Operation wish();
    void open();
    void edited();
    void judge();
    void show();

    Till& m_till;
    UndoToast& m_toast;
    bool m_isTouched = false; // what is missing is no fault before somebody wrote something
    std::optional<ActivityType> m_seen; // none of a new one
    ActivityType m_draft;
    QString m_flawField;
    QString m_flawText;
    ValueListModel<TranslationItem> m_translations;
};

} // namespace carnet
