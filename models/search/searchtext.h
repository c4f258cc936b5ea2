#pragma once

#include "models/search/chunkbits.h"
#include "models/search/indexrow.h"
#include "models/search/termcolumn.h"

#include <QByteArrayList>
#include <QHash>

#include <vector>

namespace carnet::search {

//! Makes everything under which customers are found: name words, e-mails, account number, phones.
class TermMaker final
{
public:
    explicit TermMaker(QString phoneRegion)
        : m_phoneRegion(std::move(phoneRegion))
    {
    }

    [[nodiscard]] QByteArrayList termsOf(const IndexRow& row);

private:
    void appendName(const QString& name, QByteArrayList& terms);

    QString m_phoneRegion;
    QHash<QString, QByteArrayList> m_words; // most words of names come again and again
};

//! What somebody typed: every word begins a name word, an e-mail, the account number or a phone
//! number; or all of it together is the beginning of a phone number.
class SearchText final
{
public:
    explicit SearchText(const QString& typed);

    //! True when there is nothing to look for, so that everybody matches.
    [[nodiscard]] bool isEmpty() const { return m_words.empty() && m_phone.isEmpty(); }
    [[nodiscard]] ChunkBits matches(const TermColumn& terms) const;

private:
    struct Word {
        QByteArrayList all; //!< of a name: each must be found
        QByteArrayList any; //!< or one of these
    };

    [[nodiscard]] static Word wordOf(const QString& typed);
    [[nodiscard]] static ChunkBits matches(const Word& word, const TermColumn& terms);

    std::vector<Word> m_words;
    QByteArrayList m_phone;
};

} // namespace carnet::search
