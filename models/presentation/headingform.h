#pragma once

#include "models/domain/customer.h"

#include <QObject>
#include <qqmlregistration.h>

namespace carnet {

//! What stands over the words of the activity that is being written, and where it leads to on the
//! web. Out of the way until somebody wants it.
class HeadingForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY changed)
    Q_PROPERTY(QString webAddress READ webAddress WRITE setWebAddress NOTIFY changed)
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY changed)

public:
    //! As it is kept while it is being written.
    struct Draft {
        QString title = {};
        QString webAddress = {};

        [[nodiscard]] bool isEmpty() const { return title.isEmpty() && webAddress.isEmpty(); }
    };

    explicit HeadingForm(QObject* parent)
        : QObject(parent)
    {
    }

    [[nodiscard]] QString title() const { return m_draft.title; }
    void setTitle(const QString& title);
    //! As it is typed, perhaps without its scheme.
    [[nodiscard]] QString webAddress() const { return m_draft.webAddress; }
    void setWebAddress(const QString& address);
    [[nodiscard]] bool isShown() const { return m_isShown || !m_draft.isEmpty(); }
    void setShown(bool shown);

    [[nodiscard]] const Draft& draft() const { return m_draft; }
    void setDraft(const Draft& draft);
    //! The same as one text, for the till's memory.
    [[nodiscard]] static QString written(const Draft& draft);
    [[nodiscard]] static Draft read(const QString& text);
    //! What was kept, where nothing has been typed since.
    void giveBack(const Draft& draft);
    void clear() { setDraft({}); }
    //! Writes it into a new activity.
    void fill(Activity& activity) const;

Q_SIGNALS:
    void changed();
    //! Somebody typed.
    void edited();

private:
    void write(QString& field, const QString& text);

    Draft m_draft;
    bool m_isShown = false;
};

} // namespace carnet
