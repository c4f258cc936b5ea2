#pragma once

#include "app/ctl/bytesource.h"

#include <memory>
#include <string>
#include <vector>

struct UConverter;

namespace carnet {

//! A file's text in pieces of bounded size, and where its bytes stop making sense in its encoding.
class TextDecoder
{
public:
    //! \a encoding is any name ICU knows: utf-8, windows-1252, utf-16, shift_jis, ...
    [[nodiscard]] static Result<TextDecoder> open(const QString& path, const QString& encoding);

    //! Appends the next piece to \a text; false when there is no more, or none that can be read.
    [[nodiscard]] Result<bool> append(std::u16string& text);

    //! Why reading stopped before the end, as of right behind the last character given; else empty.
    [[nodiscard]] const QString& broken() const { return m_broken; }
    [[nodiscard]] double fractionRead() const { return m_source.fractionRead(); }

private:
    struct Close {
        void operator()(UConverter* converter) const;
    };

    TextDecoder(ByteSource source, UConverter* converter, QString encoding);

    void decode(std::span<const char> bytes, bool isLast, std::u16string& text);
    void refuseForeignCharacters(std::u16string& text, size_t from);

    ByteSource m_source;
    std::unique_ptr<UConverter, Close> m_converter;
    QString m_encoding;
    QString m_broken;
    std::vector<char> m_bytes;
    bool m_isAtStart = true;
    bool m_isAtEnd = false;
};

} // namespace carnet
