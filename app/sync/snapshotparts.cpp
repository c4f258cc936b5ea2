#include "app/sync/snapshotparts.h"

#include "app/sync/jsonreader.h"
#include "app/sync/message.h"
#include "app/sync/wire.h"

#include <QCryptographicHash>

#include <zstd.h>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr int kPartZstdLevel = 3;
constexpr qsizetype kMostUnpacked = qsizetype(64) * 1024 * 1024;
constexpr qsizetype kMostParts = 100'000;
constexpr qint64 kMostRetrySeconds = 3'600;

constexpr qsizetype kHashDigits = 64;
constexpr qsizetype kIdDigits = 32;

bool isHexadecimal(const QByteArray& text, qsizetype digits)
{
    return text.size() == digits && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

QJsonObject partToJson(const SnapshotPart& part, qsizetype n)
{
    return {{"n"_L1, n},
            {"sha256"_L1, QString::fromLatin1(part.sha256)},
            {"bytes"_L1, part.bytes},
            {"rows"_L1, part.rows}};
}

bool readPart(const QJsonObject& json, QList<SnapshotPart>& parts)
{
    SnapshotPart part;
    qint64 n = 0;
    part.sha256 = json.value("sha256"_L1).toString().toLatin1();
    const bool isGood = readInteger(json.value("n"_L1), n) && n == parts.size()
        && isHexadecimal(part.sha256, kHashDigits)
        && readInteger(json.value("bytes"_L1), part.bytes, kMostUnpacked)
        && readInteger(json.value("rows"_L1), part.rows);
    parts.append(part);
    return isGood;
}

Result<QByteArray> unzstd(const QByteArray& bytes)
{
    const auto size = ZSTD_getFrameContentSize(bytes.constData(), size_t(bytes.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN
        || size > quint64(kMostUnpacked))
        return failure(ErrorCode::Invalid, u"a part that cannot be unpacked"_s);
    QByteArray plain(qsizetype(size), Qt::Uninitialized);
    const size_t made =
        ZSTD_decompress(plain.data(), size_t(size), bytes.constData(), size_t(bytes.size()));
    if (ZSTD_isError(made) != 0 || made != size)
        return failure(ErrorCode::Invalid, u"a part that is damaged"_s);
    return plain;
}

//! Nothing but rows of its scope as they were at its number; the end is where it belongs.
bool arePart(const SnapshotManifest& manifest, int n, const PullAnswer& answer)
{
    const bool isLast = n + 1 == manifest.parts.size();
    qint64 rows = 0;
    for (const ScopePage& page : answer.pages) {
        const bool isEnd = isLast && &page == &answer.pages.constLast();
        if (page.scope != manifest.scope || page.resync || page.from != 0 || page.to != manifest.seq
            || page.head != manifest.seq || page.more == isEnd || (page.digest && !isEnd))
            return false;
        rows += page.entries.size();
    }
    return answer.epoch == manifest.epoch && !answer.pages.isEmpty()
        && rows == manifest.parts.at(n).rows;
}

} // namespace

QJsonObject toJson(const SnapshotAnswer& answer)
{
    if (!answer.manifest)
        return {{"retry_s"_L1, answer.retrySeconds}};
    QJsonArray parts;
    for (const SnapshotPart& part : answer.manifest->parts)
        parts.append(partToJson(part, parts.size()));
    return {{"id"_L1, answer.manifest->id},
            {"epoch"_L1, answer.manifest->epoch},
            {"scope"_L1, answer.manifest->scope},
            {"seq"_L1, answer.manifest->seq},
            {"schema"_L1, answer.manifest->schema},
            {"parts"_L1, parts}};
}

Result<SnapshotAnswer> snapshotAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    SnapshotAnswer answer;
    if (reader.has("retry_s"_L1)) {
        answer.retrySeconds = static_cast<int>(reader.integer("retry_s"_L1, kMostRetrySeconds));
    } else {
        SnapshotManifest manifest;
        manifest.id = reader.text("id"_L1, kIdDigits);
        if (!isHexadecimal(manifest.id.toLatin1(), kIdDigits)) // it goes into a path
            reader.fail(u"id"_s);
        manifest.epoch = reader.integer("epoch"_L1);
        manifest.scope = reader.integer("scope"_L1);
        manifest.seq = reader.integer("seq"_L1);
        manifest.schema =
            static_cast<int>(reader.integer("schema"_L1, std::numeric_limits<int>::max()));
        const QJsonArray parts = reader.array("parts"_L1, kMostParts);
        for (const QJsonValue part : parts) {
            if (reader.isGood() && !readPart(part.toObject(), manifest.parts))
                reader.fail(u"parts[%1]"_s.arg(manifest.parts.size() - 1));
        }
        if (parts.isEmpty() || manifest.seq == 0)
            reader.fail(u"parts"_s);
        answer.manifest = std::move(manifest);
    }
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return answer;
}

Result<PackedPart> packedPart(const PullAnswer& pages)
{
    const QByteArray plain = toBytes(pages);
    const auto size = size_t(plain.size());
    QByteArray bytes(qsizetype(ZSTD_compressBound(size)), Qt::Uninitialized);
    const size_t packed =
        ZSTD_compress(bytes.data(), size_t(bytes.size()), plain.constData(), size, kPartZstdLevel);
    if (ZSTD_isError(packed) != 0)
        return failure(ErrorCode::Busy, u"zstd: "_s + QLatin1StringView(ZSTD_getErrorName(packed)));
    bytes.truncate(qsizetype(packed));
    SnapshotPart about{hashOfPart(bytes), bytes.size(), 0};
    for (const ScopePage& page : pages.pages)
        about.rows += page.entries.size();
    return PackedPart{about, bytes};
}

QByteArray hashOfPart(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString idOf(const SnapshotManifest& manifest)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const qint64 number :
         {manifest.epoch, manifest.scope, manifest.seq, qint64(manifest.schema)})
        hash.addData(QByteArray::number(number) + ' ');
    for (const SnapshotPart& part : manifest.parts)
        hash.addData(part.sha256);
    return QString::fromLatin1(hash.result().toHex().left(kIdDigits));
}

Result<QList<ScopePage>> pagesOfPart(const SnapshotManifest& manifest,
                                     int n,
                                     const QByteArray& bytes)
{
    const SnapshotPart& part = manifest.parts.at(n);
    if (bytes.size() != part.bytes || hashOfPart(bytes) != part.sha256)
        return failure(ErrorCode::Invalid, u"a part of a snapshot that is not the one named"_s);
    const auto plain = unzstd(bytes);
    if (!plain)
        return tl::unexpected(plain.error());
    const auto json = fromBytes(*plain, kMostUnpacked);
    if (!json)
        return tl::unexpected(json.error());
    auto answer = pullAnswerFromJson(*json);
    if (!answer)
        return tl::unexpected(answer.error());
    if (!arePart(manifest, n, *answer))
        return failure(ErrorCode::Invalid, u"a part that is none of its snapshot"_s);
    for (ScopePage& page : answer->pages) {
        const bool endsPart = &page == &answer->pages.last();
        page.place = SnapshotPlace{manifest.id, n, endsPart};
        page.to = page.more ? 0 : page.to; // until all are in, the cursor is where it was
    }
    return answer->pages;
}

} // namespace carnet::sync
