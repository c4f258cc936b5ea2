#pragma once

#include "models/domain/result.h"

#include <zlib.h>

#include <memory>
#include <span>

namespace carnet {

//! The bytes of a file in order, unpacked on the way when the file is gzipped.
class ByteSource
{
public:
    [[nodiscard]] static Result<ByteSource> open(const QString& path);

    //! How many bytes were put into \a bytes; 0 at the end of the file.
    [[nodiscard]] Result<qsizetype> read(std::span<char> bytes);
    //! How far the file on disk has been read, 0 to 1.
    [[nodiscard]] double fractionRead() const;

private:
    struct Close {
        void operator()(gzFile file) const { gzclose_r(file); }
    };
    using Handle = std::unique_ptr<std::remove_pointer_t<gzFile>, Close>;

    ByteSource(Handle file, QString path, qint64 sizeOnDisk);

    Handle m_file;
    QString m_path;
    qint64 m_sizeOnDisk = 0;
};

} // namespace carnet
