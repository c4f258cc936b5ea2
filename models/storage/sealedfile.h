#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QFile>
#include <QSaveFile>

#include <memory>
#include <optional>

namespace carnet {

//! Writes a file that nobody reads, or changes unnoticed, who does not know its passphrase. What
//! goes in is cut into frames, each compressed by zstd and sealed by AES-256-GCM under a key that
//! Argon2id (RFC 9106) makes of the passphrase and a salt of the file's own:
//!
//!     "carnet-sealed 1\n", 16 bytes of salt, frames
//!     a frame: its length in 4 bytes, big-endian, with the top bit set in the last one;
//!              the sealed bytes; 16 bytes of tag
//!
//! The nonce of a frame is its number; the tag also covers the head of the file and the length, so
//! that frames cannot be cut off, left out or moved.
class SealedWriter final
{
public:
    //! Storage when the file cannot be written. Until finish() there is nothing at \a path.
    [[nodiscard]] static Result<std::unique_ptr<SealedWriter>> create(const QString& path,
                                                                      const QByteArray& passphrase,
                                                                      Random& random);
    ~SealedWriter();
    Q_DISABLE_COPY_MOVE(SealedWriter)

    [[nodiscard]] Result<> write(QByteArrayView bytes);
    //! Puts the file in its place, beyond a power cut.
    [[nodiscard]] Result<> finish();

private:
    explicit SealedWriter(const QString& path);
    [[nodiscard]] Result<> seal(bool isLast);

    QSaveFile m_file;
    QByteArray m_head;
    QByteArray m_key;
    QByteArray m_open; //!< what is not in a frame yet
    quint64 m_frame = 0;
};

//! Reads one line after the other of what a SealedWriter wrote.
class SealedReader final
{
public:
    //! Storage when the file cannot be read, Invalid when it is none of these.
    [[nodiscard]] static Result<std::unique_ptr<SealedReader>> open(const QString& path,
                                                                    const QByteArray& passphrase);
    ~SealedReader();
    Q_DISABLE_COPY_MOVE(SealedReader)

    //! Without its end; none behind the last. Unauthorized when the passphrase is another one or
    //! the first bytes were changed, Invalid when something was changed or is missing after that.
    [[nodiscard]] Result<std::optional<QByteArray>> readLine();

private:
    explicit SealedReader(const QString& path);
    [[nodiscard]] Result<> unseal();

    QFile m_file;
    QByteArray m_head;
    QByteArray m_key;
    QByteArray m_open;
    qsizetype m_at = 0;
    quint64 m_frame = 0;
    bool m_isLast = false;
};

} // namespace carnet
