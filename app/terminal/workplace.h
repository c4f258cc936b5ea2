#pragma once

#include "app/sync/httpheadquarters.h"
#include "app/sync/syncmodule.h"
#include "models/domain/terminalorder.h"
#include "models/presentation/lookmemory.h"
#include "models/presentation/shell.h"

#include <QLocale>

#include <memory>
#include <optional>

namespace carnet {

//! One till at work: its store, its sync side and the models of its window. Owns them in the
//! order in which they need each other.
class Workplace final : public QObject
{
    Q_OBJECT

public:
    struct Settings {
        QString folder; //!< holds `terminal.json` and the till's store
        QString headquartersUrl; //!< instead of the one in `terminal.json`, unless empty
        QLocale locale;
    };
    //! References must outlive the workplace.
    [[nodiscard]] static Result<std::unique_ptr<Workplace>> open(const Settings& settings,
                                                                 const Clock& clock,
                                                                 Random& random);

    [[nodiscard]] Shell& shell() { return m_shell; }
    [[nodiscard]] Till& till() { return m_till; }
    [[nodiscard]] sync::SyncModule& sync() { return m_sync; }
    //! As it is now: certificates are renewed.
    [[nodiscard]] const TerminalIdentity& identity() const { return m_identity; }

Q_SIGNALS:
    //! Headquarters has ordered this till out of service, and what had to be sent before was sent.
    //! Whoever owns the workplace ends it.
    void takenOut(const carnet::TerminalOrder& order);

private:
    using Store = StoreThread<TerminalStore>;

    Workplace(const QString& folder,
              std::unique_ptr<Store> store,
              const TerminalIdentity& identity,
              const Clock& clock,
              Random& random,
              const QLocale& locale);

    //! Looks at the whole database file, which takes its time, when nobody waits for the till.
    void checkStore();
    void keepIdentity(const QString& folder, TerminalIdentity identity);
    void distrustStore();
    void judge(const QJsonObject& shown);
    //! Tells headquarters, should it ever let this till in again; once of each order.
    void ignore(const QUuid& order);

    const Clock& m_clock;
    Random& m_random;
    TerminalIdentity m_identity;
    std::optional<TerminalOrder> m_order; // that is being followed
    std::unique_ptr<Store> m_store;
    sync::HttpHeadquarters m_desk;
    Till m_till;
    Preferences m_preferences;
    LookMemory m_looks;
    Shell m_shell;
    sync::SyncModule m_sync;
};

} // namespace carnet
