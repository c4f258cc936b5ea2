#include "app/headquarters/contentcoding.h"

#include <QList>

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace carnet::http {

namespace {

constexpr int kZstdLevel = 3;
constexpr int kGzipLevel = 5;
constexpr int kGzipWindow = 15 + 16; // zlib's way to say "with a gzip header"
constexpr int kZstdWindowLog = 23; // a frame may not ask for more than 8 MiB of history
constexpr qsizetype kStep = 64L * 1024;

Bytef* bytes(QByteArray& array)
{
    return reinterpret_cast<Bytef*>(array.data());
}

// zlib takes its input through a pointer to non-const bytes and leaves them alone.
Bytef* input(const QByteArray& array)
{
    return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(array.constData()));
}

Result<QByteArray> gzipped(const QByteArray& plain)
{
    z_stream stream{};
    if (deflateInit2(&stream, kGzipLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return failure(ErrorCode::Busy, u"no memory for gzip"_s);
    const std::unique_ptr<z_stream, int (*)(z_stream*)> guard(&stream, &deflateEnd);

    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))),
                   Qt::Uninitialized);
    stream.next_in = input(plain);
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = bytes(out);
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        return failure(ErrorCode::Busy, u"gzip failed"_s);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    return out;
}

tl::expected<QByteArray, Fault> gunzipped(const QByteArray& coded, qsizetype limit)
{
    z_stream stream{};
    if (inflateInit2(&stream, kGzipWindow) != Z_OK)
        return tl::unexpected<Fault>(Fault::Overloaded);
    const std::unique_ptr<z_stream, int (*)(z_stream*)> guard(&stream, &inflateEnd);

    QByteArray out;
    stream.next_in = input(coded);
    stream.avail_in = static_cast<uInt>(coded.size());
    int state = Z_OK;
    while (state == Z_OK) {
        const qsizetype before = out.size();
        const qsizetype room = std::min(kStep, limit - before + 1);
        if (room <= 0)
            return tl::unexpected<Fault>(Fault::DecodedTooLarge);
        out.resize(before + room);
        stream.next_out = bytes(out) + before;
        stream.avail_out = static_cast<uInt>(room);
        state = inflate(&stream, Z_NO_FLUSH);
        out.truncate(before + room - static_cast<qsizetype>(stream.avail_out));
    }
    if (state != Z_STREAM_END || stream.avail_in != 0)
        return tl::unexpected<Fault>(Fault::DamagedEncoding);
    if (out.size() > limit)
        return tl::unexpected<Fault>(Fault::DecodedTooLarge);
    return out;
}

Result<QByteArray> zstdCompressed(const QByteArray& plain)
{
    const auto size = static_cast<size_t>(plain.size());
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(size)), Qt::Uninitialized);
    const size_t written = ZSTD_compress(
        out.data(), static_cast<size_t>(out.size()), plain.constData(), size, kZstdLevel);
    if (ZSTD_isError(written) != 0)
        return failure(ErrorCode::Busy, QString::fromLatin1(ZSTD_getErrorName(written)));
    out.truncate(static_cast<qsizetype>(written));
    return out;
}

tl::expected<QByteArray, Fault> zstdDecompressed(const QByteArray& coded, qsizetype limit)
{
    const std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(),
                                                                     &ZSTD_freeDCtx);
    if (!context)
        return tl::unexpected<Fault>(Fault::Overloaded);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kZstdWindowLog);

    QByteArray out;
    ZSTD_inBuffer in{coded.constData(), static_cast<size_t>(coded.size()), 0};
    size_t left = 1; // 0 once a frame is complete
    while (left != 0) {
        const qsizetype before = out.size();
        const qsizetype room = std::min(kStep, limit - before + 1);
        if (room <= 0)
            return tl::unexpected<Fault>(Fault::DecodedTooLarge);
        out.resize(before + room);
        ZSTD_outBuffer step{out.data() + before, static_cast<size_t>(room), 0};
        left = ZSTD_decompressStream(context.get(), &step, &in);
        if (ZSTD_isError(left) != 0)
            return tl::unexpected<Fault>(Fault::DamagedEncoding);
        out.truncate(before + static_cast<qsizetype>(step.pos));
        if (left != 0 && in.pos == in.size && step.pos < step.size)
            return tl::unexpected<Fault>(
                Fault::DamagedEncoding); // the frame wants more than there is
    }
    if (in.pos != in.size)
        return tl::unexpected<Fault>(Fault::DamagedEncoding);
    if (out.size() > limit)
        return tl::unexpected<Fault>(Fault::DecodedTooLarge);
    return out;
}

//! The weight in "gzip;q=0.5"; 1 when none is given, 0 when it cannot be read.
double weightOf(const QList<QByteArray>& parts)
{
    for (const QByteArray& part : parts.mid(1)) {
        const QByteArray trimmed = part.trimmed();
        if (trimmed.startsWith("q="))
            return trimmed.mid(2).toDouble();
    }
    return 1.0;
}

} // namespace

std::optional<Coding> codingNamed(const QByteArray& contentEncoding)
{
    const QByteArray word = contentEncoding.trimmed().toLower();
    if (word.isEmpty() || word == "identity")
        return Coding::Identity;
    if (word == "gzip" || word == "x-gzip")
        return Coding::Gzip;
    if (word == "zstd")
        return Coding::Zstd;
    return std::nullopt;
}

QByteArray name(Coding coding)
{
    switch (coding) {
    case Coding::Identity:
        return "identity";
    case Coding::Gzip:
        return "gzip";
    case Coding::Zstd:
        return "zstd";
    }
    Q_UNREACHABLE();
}

Coding bestAccepted(const QByteArray& acceptEncoding)
{
    Coding best = Coding::Identity;
    for (const QByteArray& entry : acceptEncoding.split(',')) {
        const QList<QByteArray> parts = entry.split(';');
        const auto coding = codingNamed(parts.first());
        if (coding && weightOf(parts) > 0)
            best = std::max(best, *coding);
    }
    return best;
}

Result<QByteArray> compressed(Coding coding, const QByteArray& plain)
{
    switch (coding) {
    case Coding::Identity:
        return plain;
    case Coding::Gzip:
        return gzipped(plain);
    case Coding::Zstd:
        return zstdCompressed(plain);
    }
    Q_UNREACHABLE();
}

tl::expected<QByteArray, Fault> decompressed(Coding coding,
                                             const QByteArray& coded,
                                             qsizetype limit)
{
    switch (coding) {
    case Coding::Identity:
        if (coded.size() > limit)
            return tl::unexpected<Fault>(Fault::BodyTooLarge);
        return coded;
    case Coding::Gzip:
        return gunzipped(coded, limit);
    case Coding::Zstd:
        return zstdDecompressed(coded, limit);
    }
    Q_UNREACHABLE();
}

} // namespace carnet::http
