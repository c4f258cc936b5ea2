#pragma once

#include "models/presentation/facetmodel.h"

#include <QObject>
#include <qqmlregistration.h>

namespace carnet {

//! All choices of a facet that offers only some of them beside the list, by name, to be searched.
class MoreChoices final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString facetKey READ facetKey NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* choices READ choices CONSTANT)
    Q_PROPERTY(bool isNoMatch READ isNoMatch NOTIFY changed)

public:
    explicit MoreChoices(QObject* parent)
        : QObject(parent)
    {
    }

    [[nodiscard]] QString facetKey() const { return m_facet.key; }
    [[nodiscard]] QString title() const { return m_facet.title; }
    [[nodiscard]] QString searchText() const { return m_searchText; }
    [[nodiscard]] QAbstractListModel* choices() { return &m_choices; }
    //! No choice has such a name.
    [[nodiscard]] bool isNoMatch() const { return m_isOpen && m_choices.rowCount() == 0; }

    void setSearchText(const QString& text);
    //! What there is to choose from now.
    void setFacet(const OwnFacet& facet);

    //! The list is made only while somebody looks at it: a retailer has thousands of associates.
    Q_INVOKABLE void open();
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();

private:
    void show();

    OwnFacet m_facet;
    QString m_searchText;
    ValueListModel<ChoiceItem> m_choices;
    bool m_isOpen = false;
};

} // namespace carnet
