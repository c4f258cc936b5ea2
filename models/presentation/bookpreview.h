#pragma once

#include "models/presentation/attributeitems.h"
#include "models/presentation/facetpreview.h"
#include "models/presentation/widerindex.h"

#include <qqmlregistration.h>

namespace carnet {

//! What client books would look like with definitions that somebody works on: a client's card and
//! the filter rail, in a language of one's choice.
class BookPreview final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* card READ card CONSTANT)
    Q_PROPERTY(QAbstractListModel* facets READ facets CONSTANT)
    Q_PROPERTY(int facetCount READ facetCount NOTIFY changed)
    Q_PROPERTY(QString openFacet READ openFacet NOTIFY openFacetChanged)
    Q_PROPERTY(QString clientName READ clientName NOTIFY changed)
    Q_PROPERTY(QString clientInitials READ clientInitials NOTIFY changed)
    Q_PROPERTY(int clientTint READ clientTint NOTIFY changed)
    Q_PROPERTY(QString clientSeenText READ clientSeenText NOTIFY changed)
    Q_PROPERTY(QList<QString> languages READ languages CONSTANT)
    Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(QString languageName READ languageName NOTIFY changed)

public:
    //! \a till outlives the preview.
    explicit BookPreview(Till& till, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* card() { return &m_card; }
    //! As those of the filter rail; nothing can be chosen in them.
    [[nodiscard]] QAbstractListModel* facets() { return m_facets.facets(); }
    [[nodiscard]] int facetCount() { return m_facets.count(); }
    //! Key of the filter that is looked at: that of the attribute somebody works on, else the
    //! first.
    [[nodiscard]] QString openFacet() const { return m_openFacet; }
    [[nodiscard]] QString clientName() const
    {
        return m_client ? m_client->displayName : QString();
    }
    [[nodiscard]] QString clientInitials() const;
    [[nodiscard]] int clientTint() const;
    [[nodiscard]] QString clientSeenText() const;
    [[nodiscard]] static QStringList languages();
    [[nodiscard]] int language() const { return m_language; }
    void setLanguage(int language);
    //! BCP 47.
    [[nodiscard]] const QString& languageCode() const;
    [[nodiscard]] QString languageName() const;

    //! Looks for a client again whose card is the example.
    void findClient();
    //! \a attributes in the order of the client books that would show them; \a edited is the key of
    //! the one that somebody works on, if it is one.
    void show(const QList<AttributeDefinition>& attributes, const QString& edited = {});

Q_SIGNALS:
    void changed();
    void languageChanged();
    void openFacetChanged();

private:
    void show();
    void openFacetOf(const QString& edited);

    //! Client books do not show all of them, so that their index has no values of some.
    [[nodiscard]] bool isWider() const;

    Till& m_till;
    WiderIndex m_wider;
    int m_language = 0;
    std::optional<search::IndexRow> m_client;
    QList<AttributeDefinition> m_attributes;
    QString m_openFacet;
    ValueListModel<PreviewItem> m_card;
    FacetPreview m_facets;
};

} // namespace carnet
