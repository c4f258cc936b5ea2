#pragma once

#include <QAbstractListModel>
#include <QPointF>
#include <qqmlregistration.h>

namespace carnet {

//! A few neighbours of a list model, for one row of cards. Moving it along changes what is there
//! and makes nothing anew. Not final: QML derives from what it can make.
class ClientSlice : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractListModel* source READ source WRITE setSource NOTIFY sourceChanged)
    //! First one and how many; one value, so that they never change one after the other.
    Q_PROPERTY(QPointF span READ shownSpan WRITE setSpan NOTIFY spanChanged)

public:
    explicit ClientSlice(QObject* parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    [[nodiscard]] QAbstractListModel* source() const { return m_source; }
    //! Not called span: models have one, of cells.
    [[nodiscard]] QPointF shownSpan() const { return {qreal(m_first), qreal(m_count)}; }

    void setSource(QAbstractListModel* source);
    void setSpan(QPointF span);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void sourceChanged();
    void spanChanged();

private:
    void look(const QList<int>& roles = {});

    QAbstractListModel* m_source = nullptr;
    int m_first = 0;
    int m_count = 0;
};

} // namespace carnet
