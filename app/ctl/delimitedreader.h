#pragma once

#include "app/ctl/textdecoder.h"

#include <QStringView>

namespace carnet {

//! How rows and fields are told apart.
struct DelimitedForm {
    QString encoding = QStringLiteral("utf-8");
    QString delimiter = QStringLiteral(",");
    QString rowEnd; //!< stands before the line break that ends a row, as `&|`; usually nothing
    QString quote = QStringLiteral("\""); //!< one character, or nothing when quotes mean nothing

    friend bool operator==(const DelimitedForm&, const DelimitedForm&) = default;
};

//! A place in a file, counted from 1; the column counts fields.
struct Place {
    qint64 line = 1;
    int column = 1;

    friend bool operator==(const Place&, const Place&) = default;
};

//! One row's fields; its views live until the next row is read.
class Record
{
public:
    [[nodiscard]] int size() const { return static_cast<int>(m_fields.size()); }
    [[nodiscard]] QStringView at(int index) const;
    //! Where field \a index begins; a quoted field may begin lines below its row.
    [[nodiscard]] Place placeOf(int index) const;
    [[nodiscard]] qint64 line() const { return m_line; }
    //! Empty, or what is wrong with the row's form; its fields are then not to be used.
    [[nodiscard]] const QString& fault() const { return m_fault; }

private:
    friend class DelimitedReader;
    struct Field {
        size_t begin = 0;
        size_t end = 0;
        qint64 line = 1;
    };

    std::u16string m_text;
    std::vector<Field> m_fields;
    qint64 m_line = 1;
    QString m_fault;
};

//! Reads delimited text row by row in bounded memory: any delimiter and row end, quoted fields over
//! several lines, LF or CRLF, byte order marks, gzip.
class DelimitedReader
{
public:
    [[nodiscard]] static Result<DelimitedReader> open(const QString& path, DelimitedForm form);

    //! False at the end of the file. Empty lines are passed over.
    [[nodiscard]] Result<bool> next(Record& record);

    [[nodiscard]] double fractionRead() const { return m_decoder.fractionRead(); }

private:
    enum class Boundary {
        None,
        Field,
        Row,
    };

    DelimitedReader(TextDecoder decoder, DelimitedForm form);

    [[nodiscard]] Result<bool> hasMore(size_t count);
    [[nodiscard]] Result<> readRow(Record& record);
    [[nodiscard]] Result<Boundary> readField(Record& record);
    [[nodiscard]] Result<> readQuoted(Record& record);
    [[nodiscard]] Result<Boundary> readPlain(Record& record);
    [[nodiscard]] Boundary takeBoundary();
    [[nodiscard]] size_t lineBreakAt(size_t offset) const;
    [[nodiscard]] bool standsAt(size_t offset, const QString& text) const;
    void copyPlain(Record& record);
    void countLines(size_t from, size_t to);
    [[nodiscard]] Result<> failRow(Record& record, const QString& fault);
    [[nodiscard]] static tl::unexpected<Error> failFile(qint64 line,
                                                        size_t column,
                                                        const QString& why);
    [[nodiscard]] Result<> failUnclosed(const Record& record, qint64 openedAt) const;
    [[nodiscard]] Result<> endOfText(const Record& record) const;

    TextDecoder m_decoder;
    DelimitedForm m_form;
    std::u16string m_text; // read but not yet taken, from m_position on
    size_t m_position = 0;
    size_t m_lookahead = 2;
    size_t m_lastLength = 0; // of the row read last: most rows are like the one before
    size_t m_lastFields = 0;
    size_t m_dropped = 0; // characters before m_text
    size_t m_lineBegin = 0; // of the current line, counted from the beginning of the file
    qint64 m_line = 1;
};

} // namespace carnet
