#pragma once

#include "models/presentation/alikeclients.h"
#include "models/presentation/customeritems.h"
#include "models/presentation/findclientscreen.h"
#include "models/presentation/undotoast.h"

#include <QVariantMap>

namespace carnet {

//! Finds somebody to take into the own book, or makes a new client.
class AddClientScreen final : public carnet::FindClientScreen
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* needed READ needed CONSTANT)
    Q_PROPERTY(QAbstractListModel* offered READ offered CONSTANT)
    Q_PROPERTY(QAbstractListModel* alike READ alike CONSTANT)
    Q_PROPERTY(bool offersMore READ offersMore NOTIFY usualChanged)
    Q_PROPERTY(QString usualKind READ usualKind NOTIFY usualChanged)
    Q_PROPERTY(QString usualLanguage READ usualLanguage NOTIFY usualChanged)
    Q_PROPERTY(QVariantList languages READ languages NOTIFY usualChanged)
    Q_PROPERTY(bool isSaving READ isSaving NOTIFY changed)

public:
    AddClientScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    //! Editors of the attributes that every new client needs, with their defaults.
    [[nodiscard]] QAbstractListModel* needed() { return &m_needed; }
    //! The same of the others that people can note at once (AT-14).
    [[nodiscard]] QAbstractListModel* offered() { return &m_offered; }
    //! Who of this store the client in the form may be (N3): {customerId, name, initials, tint,
    //! whyText}.
    [[nodiscard]] QAbstractListModel* alike() { return m_alike.clients(); }
    [[nodiscard]] bool offersMore() const { return m_offered.rowCount() > 0; }
    //! What new clients of this store are and speak: `person`, `de`.
    [[nodiscard]] QString usualKind() const;
    [[nodiscard]] QString usualLanguage() const { return usual().language; }
    //! {value, text, checked}.
    [[nodiscard]] QVariantList languages() const;
    //! A new client is on the way, and it is not known yet what comes of it.
    [[nodiscard]] bool isSaving() const { return m_isSaving; }

    //! Who was looked for and is not here, as create() takes it: a name, phone or email. Nothing of
    //! a number.
    [[nodiscard]] Q_INVOKABLE QVariantMap sought() const;

    Q_INVOKABLE QString add(const QString& customerId);
    //! Adds the client whose account or card number was typed or scanned, letter for letter; a
    //! sentence when nobody has it.
    Q_INVOKABLE QString addByNumber();
    //! \a form: lastName, of a person firstName, too, phone and email; kind and language where they
    //! are not the usual ones. \a attributes are canonical texts by key; one that is not among them
    //! keeps its default. A sentence when something is wrong; else created() or refused() follows.
    Q_INVOKABLE QString create(const QVariantMap& form, const QVariantMap& attributes = {});

    //! What is wrong with what was typed into `phone` or `email`, in words; empty when nothing is.
    [[nodiscard]] Q_INVOKABLE QString flawOf(const QString& field, const QString& text);
    //! The same of an editor of an attribute.
    [[nodiscard]] Q_INVOKABLE QString flawOfAttribute(const QString& key,
                                                      const QString& text) const;
    //! Looks whether she is here already while she is typed: \a form as create() takes it, \a
    //! attributes as far as they are values. Nothing is kept from being created by that.
    Q_INVOKABLE void compare(const QVariantMap& form, const QVariantMap& attributes);

    //! Puts a new client whom headquarters refused, with her contact points, back into the form.
    void takeUp(const QList<Operation>& refused);
    //! The form closes, with a client on the way or not.
    Q_INVOKABLE void leave() { Q_EMIT left(); }

Q_SIGNALS:
    //! What the form is to hold, as `create` takes it, beside the attributes.
    void resumed(const QVariantMap& form);
    void left();
    //! A client is on the way into the book.
    void tookIn();
    void usualChanged();
    //! The new client is on this till; its page can be opened.
    void created(const QString& customerId);
    //! The store did not take the new client; what was typed is still wanted.
    void refused(const QString& words);

private:
    void showAttributes();
    //! With what \a preset has instead of defaults, where she is somebody.
    void showAttributes(const Customer& preset);
    //! What new clients of this store start with.
    [[nodiscard]] CustomerTemplate usual() const;
    [[nodiscard]] Customer newCustomer(const Gesture& gesture, const QVariantMap& form);
    [[nodiscard]] QList<Operation> contactsOf(const Customer& customer,
                                              const Gesture& gesture,
                                              const QVariantMap& form);
    //! What was typed for the attributes, or a sentence about what is wrong with it.
    [[nodiscard]] tl::expected<QJsonObject, QString> valuesOf(const QVariantMap& typed) const;
    //! A sentence when the rules refuse one of \a drafts.
    [[nodiscard]] QString trouble(const QList<Operation>& drafts, const Customer& customer) const;
    [[nodiscard]] QString words(const Judgement& judgement) const;
    void tell(const Result<Outcome>& outcome, const Customer& customer, bool isInBook);

    UndoToast& m_toast;
    ValueListModel<AttributeItem> m_needed;
    ValueListModel<AttributeItem> m_offered;
    QJsonObject m_presets; // what the editors begin with, by key
    AlikeClients m_alike;
    bool m_isSaving = false;
};

} // namespace carnet
