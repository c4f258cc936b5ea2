#include "app/ctl/textdecoder.h"

#include <unicode/ucnv.h>

#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr size_t kPiece = size_t(1) << 16;
constexpr char16_t kByteOrderMark = 0xFEFF;

// NUL and the C1 controls never stand in a list of customers. Where they turn up, the bytes belong
// to another encoding: UTF-16 read as UTF-8, or CP 437 read as ISO 8859-1.
bool isForeign(char16_t c)
{
    return c == 0 || (c >= 0x80 && c < 0xA0);
}

QString hex(const char* bytes, int count)
{
    return QString::fromLatin1(QByteArray(bytes, count).toHex(' ').toUpper());
}

} // namespace

void TextDecoder::Close::operator()(UConverter* converter) const
{
    ucnv_close(converter);
}

TextDecoder::TextDecoder(ByteSource source, UConverter* converter, QString encoding)
    : m_source(std::move(source))
    , m_converter(converter)
    , m_encoding(std::move(encoding))
    , m_bytes(kPiece)
{
}

Result<TextDecoder> TextDecoder::open(const QString& path, const QString& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding.toLatin1().constData(), &status);
    if (U_FAILURE(status) || encoding.isEmpty()) {
        ucnv_close(converter);
        return failure(ErrorCode::Invalid, u"there is no encoding called \"%1\""_s.arg(encoding));
    }
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    auto source = ByteSource::open(path);
    if (!source) {
        ucnv_close(converter);
        return tl::unexpected(source.error());
    }
    return TextDecoder(std::move(*source), converter, encoding);
}

Result<bool> TextDecoder::append(std::u16string& text)
{
    if (m_isAtEnd || !m_broken.isEmpty())
        return false;
    const auto count = m_source.read(m_bytes);
    if (!count)
        return tl::unexpected(count.error());
    m_isAtEnd = *count == 0;

    const size_t before = text.size();
    decode(std::span(m_bytes).first(static_cast<size_t>(*count)), m_isAtEnd, text);
    if (m_isAtStart && text.size() > before) {
        m_isAtStart = false;
        if (text[before] == kByteOrderMark)
            text.erase(before, 1);
    }
    refuseForeignCharacters(text, before);
    return !m_isAtEnd || text.size() > before;
}

void TextDecoder::decode(std::span<const char> bytes, bool isLast, std::u16string& text)
{
    const size_t before = text.size();
    // One byte gives at most one UTF-16 unit in nearly all encodings; the loop serves the others.
    const char* source = bytes.data();
    const char* sourceEnd = source + bytes.size();
    size_t used = before;
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        text.resize(used + bytes.size() + 16);
        char16_t* target = text.data() + used;
        ucnv_toUnicode(m_converter.get(),
                       &target,
                       text.data() + text.size(),
                       &source,
                       sourceEnd,
                       nullptr,
                       static_cast<UBool>(isLast),
                       &status);
        used = static_cast<size_t>(target - text.data());
    }
    text.resize(used);
    if (U_SUCCESS(status))
        return;

    std::array<char, 16> invalid{};
    auto length = static_cast<int8_t>(invalid.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(m_converter.get(), invalid.data(), &length, &ignored);
    m_broken = u"the bytes %1 are not %2"_s.arg(hex(invalid.data(), length), m_encoding);
}

void TextDecoder::refuseForeignCharacters(std::u16string& text, size_t from)
{
    const auto begin = text.begin() + static_cast<std::ptrdiff_t>(from);
    const auto found = std::find_if(begin, text.end(), isForeign);
    if (found == text.end())
        return;
    m_broken = u"the control character %1 says that this is not %2"_s.arg(
        u"U+%1"_s.arg(static_cast<uint>(*found), 4, 16, QLatin1Char('0')).toUpper(), m_encoding);
    text.erase(found, text.end());
}

} // namespace carnet
