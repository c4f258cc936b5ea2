#pragma once

#include "models/presentation/till.h"

#include <qqmlregistration.h>

namespace carnet {

//! The title of the note that is being written, and who will read it. Open to everybody unless
//! headquarters offers a choice and the author makes one.
class NoteForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY titleChanged)
    Q_PROPERTY(bool isOffered READ isOffered NOTIFY changed)
    Q_PROPERTY(QString visibility READ visibility WRITE setVisibility NOTIFY changed)
    Q_PROPERTY(bool isSensitive READ isSensitive WRITE setSensitive NOTIFY changed)
    Q_PROPERTY(bool isExternalOffered READ isExternalOffered NOTIFY changed)
    Q_PROPERTY(bool canBeExternal READ canBeExternal NOTIFY changed)
    Q_PROPERTY(bool isExternal READ isExternal WRITE setExternal NOTIFY changed)
    Q_PROPERTY(QString readersText READ readersText NOTIFY changed)

public:
    explicit NoteForm(const Till& till, QObject* parent);

    [[nodiscard]] QString title() const { return m_title; }
    void setTitle(const QString& title);
    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] QString visibility() const;
    [[nodiscard]] bool isSensitive() const { return m_isSensitive && isOffered(); }
    //! Headquarters has notes that clients may see (AC-8).
    [[nodiscard]] bool isExternalOffered() const;
    //! Everybody reads the note that is being written.
    [[nodiscard]] bool canBeExternal() const;
    [[nodiscard]] bool isExternal() const { return m_isExternal && canBeExternal(); }
    [[nodiscard]] QString readersText() const;

    void setVisibility(const QString& token);
    void setSensitive(bool sensitive);
    void setExternal(bool external);
    //! Without a title and open to everybody again, for the next note.
    void clear();
    //! Writes the title and the choice into a new note.
    void fill(Note& note) const;
    //! The same as fields of a change.
    [[nodiscard]] QJsonObject fieldsFor(const QString& visibility) const;

Q_SIGNALS:
    void changed();
    void titleChanged();

private:
    const Till& m_till;
    QString m_title;
    NoteVisibility m_visibility = NoteVisibility::Company;
    bool m_isSensitive = false;
    bool m_isExternal = false;
};

} // namespace carnet
