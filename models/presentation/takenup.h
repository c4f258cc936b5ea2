#pragma once

#include "models/domain/operation.h"
#include "models/presentation/customeritems.h"

#include <QObject>
#include <qqmlregistration.h>

namespace carnet {

//! A change of the open client that headquarters refused and somebody puts right: whose editor is
//! wanted, and what is to stand in it. Over when that editor closes; of what stands among the
//! drafts, when it is emptied or the page is left.
class TakenUp final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString attribute READ attribute NOTIFY changed)
    Q_PROPERTY(bool isName READ isName NOTIFY changed)
    Q_PROPERTY(QString firstName READ firstName NOTIFY changed)
    Q_PROPERTY(QString lastName READ lastName NOTIFY changed)
    Q_PROPERTY(bool isContact READ isContact NOTIFY changed)
    Q_PROPERTY(QString pointId READ pointId NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString street READ street NOTIFY changed)
    Q_PROPERTY(QString purpose READ purpose NOTIFY changed)
    Q_PROPERTY(QString postalCode READ postalCode NOTIFY changed)
    Q_PROPERTY(QString city READ city NOTIFY changed)
    Q_PROPERTY(QString country READ country NOTIFY changed)
    Q_PROPERTY(QString extension READ extension NOTIFY changed)
    Q_PROPERTY(QString description READ description NOTIFY changed)
    Q_PROPERTY(bool isPrivate READ isPrivate NOTIFY changed)

public:
    explicit TakenUp(QObject* parent);

    //! Key of the attribute; empty when it is none.
    [[nodiscard]] QString attribute() const;
    [[nodiscard]] bool isName() const;
    [[nodiscard]] QString firstName() const { return text("first_name"); }
    [[nodiscard]] QString lastName() const { return text("last_name"); }
    [[nodiscard]] bool isContact() const;
    //! Of a way that is there to be changed; empty for a new one.
    [[nodiscard]] QString pointId() const;
    [[nodiscard]] QString kind() const;
    [[nodiscard]] QString street() const { return text("value"); }
    [[nodiscard]] QString purpose() const { return text("purpose"); }
    [[nodiscard]] QString postalCode() const { return text("postal_code"); }
    [[nodiscard]] QString city() const { return text("city"); }
    [[nodiscard]] QString country() const { return text("country"); }
    [[nodiscard]] QString extension() const { return text("extension"); }
    [[nodiscard]] QString description() const { return text("description"); }
    [[nodiscard]] bool isPrivate() const { return wanted("is_private").toBool(); }

    void begin(const Operation& refused);
    //! What was to be changed is not there any more: it is wanted as something new.
    void makeNew();
    Q_INVOKABLE void end();
    //! The same of a note or an activity, which stands among the drafts.
    void beginDraft(const Operation& refused);
    void endDraft(EntityKind kind);
    //! The draft is to correct \a activity, as what was refused had been.
    [[nodiscard]] bool isCorrecting(const ActivityId& activity) const;
    //! The page is left, whatever was open there.
    void leave();

    //! Puts what is wanted into the editors of \a view, whose items the others are.
    void fill(const CustomerView& view,
              QList<AttributeItem>& attributes,
              QList<ContactPointItem>& points) const;

Q_SIGNALS:
    void changed();
    //! The editor is wanted.
    void begun();
    //! The same of what stands among the drafts by now.
    void noteBegun();
    void activityBegun();
    //! It was saved just before, or is not put right.
    void ended();

private:
    [[nodiscard]] QJsonValue wanted(const char* field) const;
    [[nodiscard]] QString text(const char* field) const { return wanted(field).toString(); }

    std::optional<Operation> m_refused;
    std::optional<Operation> m_draft;
};

} // namespace carnet
