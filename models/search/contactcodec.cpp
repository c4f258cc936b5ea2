#include "models/search/contactcodec.h"

#include <algorithm>

namespace carnet::search {

namespace {

//! Numbers in seven bits a byte, the last one marked: most lengths take one byte.
void appendNumber(QByteArray& bytes, qsizetype number)
{
    for (; number >= 0x80; number >>= 7)
        bytes.append(static_cast<char>(number & 0x7f));
    bytes.append(static_cast<char>(number | 0x80));
}

void appendText(QByteArray& bytes, const QString& text)
{
    const bool ascii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (!ascii) {
        const QByteArray utf8 = text.toUtf8();
        appendNumber(bytes, utf8.size());
        bytes.append(utf8);
        return;
    }
    appendNumber(bytes, text.size());
    for (const QChar c : text)
        bytes.append(static_cast<char>(c.unicode()));
}

void appendList(QByteArray& bytes, const QStringList& texts)
{
    appendNumber(bytes, texts.size());
    for (const QString& text : texts)
        appendText(bytes, text);
}

void appendStrict(QByteArray& bytes, const std::vector<StrictText>& texts)
{
    appendNumber(bytes, static_cast<qsizetype>(texts.size()));
    for (const auto& [text, matching] : texts) {
        appendText(bytes, text);
        appendNumber(bytes, (matching.complete ? 1 : 0) + (matching.exactLetters ? 2 : 0));
    }
}

class PartReader final
{
public:
    explicit PartReader(QByteArrayView bytes)
        : m_left(bytes)
    {
    }

    qsizetype number()
    {
        qsizetype number = 0;
        for (int shift = 0;; shift += 7) {
            const auto byte = static_cast<quint8>(m_left.front());
            m_left = m_left.sliced(1);
            number |= static_cast<qsizetype>(byte & 0x7fU) << shift;
            if ((byte & 0x80U) != 0)
                return number;
        }
    }

    QString text()
    {
        const qsizetype size = number();
        const QByteArrayView utf8 = m_left.first(size);
        m_left = m_left.sliced(size);
        return QString::fromUtf8(utf8);
    }

    std::vector<StrictText> strict()
    {
        std::vector<StrictText> texts(static_cast<std::size_t>(number()));
        for (StrictText& one : texts) {
            one.text = text();
            const qsizetype how = number();
            one.matching = {.complete = (how & 1) != 0, .exactLetters = (how & 2) != 0};
        }
        return texts;
    }

    QStringList list()
    {
        QStringList texts;
        for (qsizetype left = number(); left > 0; --left)
            texts.append(text());
        return texts;
    }

private:
    QByteArrayView m_left;
};

} // namespace

QByteArray encodedContact(const IndexRow& row)
{
    QByteArray bytes;
    bytes.reserve(96);
    appendText(bytes, row.displayName);
    appendText(bytes, row.firstName);
    appendText(bytes, row.lastName);
    appendList(bytes, row.otherNames);
    appendText(bytes, row.accountNumber);
    appendList(bytes, row.otherNumbers);
    appendList(bytes, row.phones);
    appendList(bytes, row.emails);
    appendList(bytes, row.otherTexts);
    appendStrict(bytes, row.strictTexts);
    return bytes;
}

void decodeContact(QByteArrayView bytes, IndexRow& row)
{
    PartReader reader(bytes);
    row.displayName = reader.text();
    row.firstName = reader.text();
    row.lastName = reader.text();
    row.otherNames = reader.list();
    row.accountNumber = reader.text();
    row.otherNumbers = reader.list();
    row.phones = reader.list();
    row.emails = reader.list();
    row.otherTexts = reader.list();
    row.strictTexts = reader.strict();
}

} // namespace carnet::search
