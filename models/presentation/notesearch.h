#pragma once

#include "models/presentation/till.h"
#include "models/presentation/valuelistmodel.h"

#include <QTimer>
#include <qqmlregistration.h>

namespace carnet {

struct NoteHitItem {
    QString noteId;
    QString customerId;
    QString name;
    QString excerpt;

    [[nodiscard]] const QString& key() const { return noteId; }
    [[nodiscard]] static const std::array<ItemRole<NoteHitItem>, 4>& roles();
    friend bool operator==(const NoteHitItem&, const NoteHitItem&) = default;
};

//! Finds clients by what was noted about them, while the book finds them by name.
class NoteSearch final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* hits READ hits CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)

public:
    explicit NoteSearch(Till& till, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* hits() { return &m_hits; }
    [[nodiscard]] int count() const { return m_hits.rowCount(); }
    [[nodiscard]] QString countText() const;

    void setText(const QString& text);

Q_SIGNALS:
    void changed();

private:
    void find();
    void show(const QList<NoteHit>& hits);

    Till& m_till;
    ValueListModel<NoteHitItem> m_hits;
    QString m_text;
    QTimer m_pause;
};

} // namespace carnet
