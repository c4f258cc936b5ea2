// What a request says before its body is read, and bodies that are packed: the first byte says
// which.
#include "app/headquarters/contentcoding.h"
#include "app/headquarters/target.h"
#include "app/headquarters/terminaltoken.h"
#include "app/sync/wire.h"
#include "tests/fuzz/target.h"

namespace carnet::fuzz {

namespace {

constexpr qsizetype kMostBytes = qsizetype(256) * 1024;

class Nobody final : public http::TerminalDirectory
{
public:
    [[nodiscard]] std::optional<QByteArray> secretHash(const QString& /*terminal*/) const override
    {
        return std::nullopt;
    }
    [[nodiscard]] std::optional<QByteArray> keyHash(const QString& /*terminal*/) const override
    {
        return std::nullopt;
    }
};

void unpack(http::Coding coding, const QByteArray& packed)
{
    const auto plain = http::decompressed(coding, packed, kMostBytes);
    if (plain)
        require(plain->size() <= kMostBytes, "nothing grows beyond its limit");
}

void pack(const QByteArray& plain)
{
    for (const auto coding : {http::Coding::Gzip, http::Coding::Zstd}) {
        const auto packed = http::compressed(coding, plain);
        require(packed.has_value()
                    && http::decompressed(coding, *packed, kMostBytes) == plain.left(kMostBytes),
                "what was packed is the same again");
    }
}

} // namespace

void feed(const QByteArray& input)
{
    if (input.isEmpty() || input.size() > kMostBytes)
        return;
    const QByteArray rest = input.mid(1);
    switch (static_cast<uchar>(input.front()) % 6) {
    case 0:
        return unpack(http::Coding::Gzip, rest);
    case 1:
        return unpack(http::Coding::Zstd, rest);
    case 2:
        return pack(rest);
    case 3:
        static_cast<void>(http::parseTarget(rest));
        return;
    case 4:
        require(!http::terminalFrom(rest, Nobody()), "nobody comes in where nobody is enrolled");
        return;
    default:
        static_cast<void>(http::bestAccepted(rest));
        static_cast<void>(http::codingNamed(rest));
        static_cast<void>(sync::chooseProtocol(rest));
    }
}

QList<QByteArray> seeds()
{
    const QByteArray text = QByteArray("{\"heads\":[[1,2],[3,4]]}").repeated(8);
    return {'\0' + http::compressed(http::Coding::Gzip, text).value_or(QByteArray()),
            '\1' + http::compressed(http::Coding::Zstd, text).value_or(QByteArray()),
            '\2' + text,
            '\3' + QByteArray("/sync/v1/hello?a=%20b&c=d"),
            '\4' + QByteArray("Bearer 0192f0a1-b2c3-7004-8000-000000000001.c2VjcmV0"),
            '\5' + QByteArray("gzip;q=0.5, zstd, identity;q=0"),
            '\5' + QByteArray("1..2")};
}

} // namespace carnet::fuzz
