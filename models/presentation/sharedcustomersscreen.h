#pragma once

#include "models/domain/booksettlement.h"
#include "models/presentation/allstores.h"
#include "models/presentation/reassignitems.h"
#include "models/presentation/shareditems.h"
#include "models/presentation/undotoast.h"

#include <qqmlregistration.h>

namespace carnet {

//! The clients of all stores who are in several books, and the way back to one book each: who keeps
//! whom by a rule or by hand, what that means for everybody, and then all of it in one step.
class SharedCustomersScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* clients READ clients CONSTANT)
    Q_PROPERTY(QAbstractListModel* rules READ rules CONSTANT)
    Q_PROPERTY(QString ruleHelp READ ruleHelp NOTIFY changed)
    Q_PROPERTY(bool isNamed READ isNamed NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* people READ people CONSTANT)
    Q_PROPERTY(QString namedText READ namedText NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* owners READ owners CONSTANT)
    Q_PROPERTY(QAbstractListModel* keepers READ keepers CONSTANT)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY changed)
    Q_PROPERTY(bool isNobody READ isNobody NOTIFY changed)
    Q_PROPERTY(QString confirmText READ confirmText NOTIFY changed)
    Q_PROPERTY(bool canConfirm READ canConfirm NOTIFY changed)

public:
    SharedCustomersScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* clients() { return &m_clients; }
    [[nodiscard]] QAbstractListModel* rules() { return &m_rules; }
    //! What the rule goes by, where its name does not say it all.
    [[nodiscard]] QString ruleHelp() const;
    //! The rule is one associate.
    [[nodiscard]] bool isNamed() const { return m_wish.rule == KeepRule::Named; }
    [[nodiscard]] QAbstractListModel* people() { return &m_people; }
    [[nodiscard]] QString namedText() const;
    //! Who may keep the client that was asked about last.
    [[nodiscard]] QAbstractListModel* owners() { return &m_owners; }
    [[nodiscard]] QAbstractListModel* keepers() { return &m_keepers; }
    [[nodiscard]] QString countText() const;
    //! Why there is no list, or why nothing was done.
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] bool isLoading() const { return !m_isAnswered && m_message.isEmpty(); }
    [[nodiscard]] bool isNobody() const { return m_isAnswered && m_shared.isEmpty(); }
    [[nodiscard]] QString confirmText() const;
    [[nodiscard]] bool canConfirm() const { return m_isAnswered && !m_isUnderway; }

    void setShown(bool shown);

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void setRule(const QString& rule);
    Q_INVOKABLE void setNamed(const QString& associateId);
    Q_INVOKABLE void showOwners(const QString& customerId);
    Q_INVOKABLE void keep(const QString& customerId, const QString& associateId);
    //! Everybody stays in one book, and one book becomes the rule.
    Q_INVOKABLE void confirm();

Q_SIGNALS:
    void changed();
    void done();

private:
    //! The next person at the till finds nothing of the one before.
    void forgetOthers();
    void ask();
    void take(const Result<sync::SharedAnswer>& answer);
    void show();
    void showRules();
    void showClients();
    void showKeepers();
    [[nodiscard]] AssociateId keeper(const SharedCustomer& customer) const;
    [[nodiscard]] QString detail(const SharedCustomer& customer) const;
    //! Nobody is left in several books afterwards.
    [[nodiscard]] bool settlesAll() const { return m_total == m_shared.size(); }
    //! What somebody has confirmed; \a said when it is done.
    struct Asked {
        Gesture by;
        QList<Operation> drafts;
        QString said;
    };
    void takeVerdicts(const Result<PerformAnswer>& answer, const Asked& asked);
    void offerBack(const PerformAnswer& answer, const Asked& asked);
    void showProblems(const PerformAnswer& answer, const QList<Operation>& drafts);
    void say(const QString& message);

    Till& m_till;
    UndoToast& m_toast;
    AllStores m_stores;
    AssociateId m_asker;
    bool m_isShown = false;
    bool m_isAnswered = false;
    bool m_isUnderway = false;
    QString m_message;
    QList<SharedCustomer> m_shared;
    qint64 m_total = 0;
    KeepWish m_wish;
    QHash<CustomerId, AssociateId> m_byHand;
    QHash<CustomerId, QString> m_problems;
    ValueListModel<SharedItem> m_clients;
    ValueListModel<OptionItem> m_rules;
    ValueListModel<OptionItem> m_people;
    ValueListModel<OptionItem> m_owners;
    ValueListModel<KeeperItem> m_keepers;
};

} // namespace carnet
