#pragma once

#include "models/presentation/knownfile.h"
#include "models/presentation/till.h"

#include <functional>

namespace carnet {

//! Gathers everything that headquarters has of one customer and writes it into a file when all of
//! it is there.
class KnownExport final : public QObject
{
    Q_OBJECT

public:
    //! The path of the file.
    using Then = std::function<void(const Result<QString>&)>;

    explicit KnownExport(Till& till, QObject* parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_then != nullptr; }

    //! Ends one that is under way. NotFound when headquarters does not have her (any more).
    void start(const Customer& customer, Then then);
    //! Leaves no file behind, unless it is being written already.
    void stop();

Q_SIGNALS:
    void progressed();

private:
    void ask();
    void take(const sync::Reply<KnownPage>& page);
    void write();
    void end(const Result<QString>& result);

    Till& m_till;
    sync::KnownRequest m_asked;
    QString m_path;
    QList<Row> m_rows;
    Then m_then;
    sync::PendingPtr m_asking;
};

} // namespace carnet
