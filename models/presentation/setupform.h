#pragma once

#include "models/domain/judgement.h"
#include "models/domain/rowfields.h"
#include "models/presentation/undotoast.h"

#include <qqmlregistration.h>

#include <optional>

namespace carnet {

//! A row of the set-up in a form: what somebody wants so far, and what speaks against it by the
//! same rules that judge it when it is saved.
class SetupForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)
    Q_PROPERTY(QString flawField READ flawField NOTIFY changed)
    Q_PROPERTY(QString flawText READ flawText NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(QString shownField READ shownField NOTIFY changed)
    Q_PROPERTY(QString shownText READ shownText NOTIFY changed)
    Q_PROPERTY(bool hasEdits READ hasEdits NOTIFY changed)

public:
    [[nodiscard]] bool isNew() const { return !seen(); }
    //! Of which field the text speaks; empty when of none.
    [[nodiscard]] QString flawField() const { return m_flawField; }
    [[nodiscard]] QString flawText() const { return m_flawText; }
    [[nodiscard]] bool canSave() const;
    // The same once somebody is to hear of it: not while she is still typing.
    [[nodiscard]] QString shownField() const { return isHeard() ? m_flawField : QString(); }
    [[nodiscard]] QString shownText() const { return isHeard() ? m_flawText : QString(); }
    //! Something was changed that could be saved, if nothing spoke against it.
    [[nodiscard]] bool hasEdits() const;

    //! Begins with what headquarters had refused, as far as the form shows such rows.
    void takeUp(const Operation& refused);

    //! Somebody goes on to another field: what is wrong with what is in the last one is shown. What
    //! is still empty is not missed before she saves.
    Q_INVOKABLE void leaveField();
    //! Shows what is wrong, or saves.
    Q_INVOKABLE void save();
    //! Takes the row away that was there, if the rules let it go.
    Q_INVOKABLE void remove();
    //! Ends without saving; what was typed can be had back from the toast.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void begun();
    void done();
    //! Nobody works on it any more.
    void left();
    //! Somebody takes back that she dropped \a wish: it is to be taken up.
    void wantedAgain(const carnet::Operation& wish);

protected:
    //! Both outlive the form.
    SetupForm(Till& till, UndoToast& toast, QObject* parent);

    [[nodiscard]] Till& till() const { return m_till; }
    [[nodiscard]] UndoToast& toast() const { return m_toast; }

    //! What was there when it began; none of something new.
    [[nodiscard]] virtual std::optional<Row> seen() const = 0;
    [[nodiscard]] virtual Row wanted() const = 0;
    //! What the rules leave open and this till can tell, as the facts of a refusal; none where
    //! nothing speaks against it.
    [[nodiscard]] virtual QJsonObject doubts() const { return {}; }
    //! What has been typed into a field, such as `name` or `tasks.2.url`; null where that is
    //! nothing.
    [[nodiscard]] virtual QJsonValue typedIn(const QString& field) const;
    //! Something is to be saved.
    [[nodiscard]] virtual bool isChanged() const { return seen() != wanted(); }
    //! What the toast says once it is saved.
    [[nodiscard]] virtual QString savedText() const;
    //! Carries the wish out; forms that wish for more than one row say so here.
    virtual void send();
    //! Takes \a gone away, with what belongs to it.
    virtual void takeAway(const Row& gone);
    //! The draft is another one: its lists have to follow, then `changed` comes.
    virtual void showDraft() = 0;
    //! Nobody works on the draft any more.
    virtual void closed() { }
    //! Nobody was asked before it closed, so what was typed is not thrown away.
    [[nodiscard]] virtual bool keepsDropped() const { return true; }
    //! Begins with a draft of \a wanted, where there is \a now; false where the form has nothing to
    //! show of it.
    [[nodiscard]] virtual bool startWith(const std::optional<Row>& now, const Row& wanted);
    //! The two as this form holds them; false where one of them cannot be read.
    template<Entity E>
    [[nodiscard]] static bool fill(const std::optional<Row>& now,
                                   const Row& wanted,
                                   std::optional<E>& seen,
                                   E& draft)
    {
        const auto before = now ? fromRow<E>(*now) : Result<E>(E());
        const auto after = fromRow<E>(wanted);
        if (!before || !after)
            return false;
        seen = now ? std::optional(*before) : std::nullopt;
        draft = *after;
        return true;
    }

    void open();
    void edited();
    [[nodiscard]] Operation wish(const Gesture& by) const;
    //! Nothing can be saved until the store has answered.
    void perform(const QList<Operation>& drafts, const QString& said);
    void perform(Till::Find drafts, const QString& said);
    //! The same while something else is to be waited for.
    void setBusy(bool busy);
    //! Ends, whatever was typed.
    void end();

private:
    void offerDropped();
    void judge();
    void tell(const QString& text, const QJsonObject& facts);
    [[nodiscard]] bool isHeard() const { return m_heard == m_flawText; }

    Till& m_till;
    UndoToast& m_toast;
    bool m_isBusy = false; // on its way to the store
    bool m_isTouched = false; // what is missing is no fault before somebody did something
    QString m_flawField;
    QString m_flawText;
    QString m_heard; // of the texts, the last that was shown
};

} // namespace carnet
