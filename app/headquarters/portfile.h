#pragma once

#include "models/domain/result.h"

#include <QString>

#include <memory>

namespace carnet {

//! A file in headquarters' folder that says where the running service listens, for scripts and
//! tills on the same machine: `port` without TLS, `tls-port` with it. Gone when the service has
//! ended.
class PortFile final
{
public:
    //! Replaces what a killed predecessor may have left.
    [[nodiscard]] static Result<std::unique_ptr<PortFile>> write(const QString& folder,
                                                                 const QString& name,
                                                                 quint16 port);

    ~PortFile();
    Q_DISABLE_COPY_MOVE(PortFile)

private:
    explicit PortFile(QString path);

    QString m_path;
};

} // namespace carnet
