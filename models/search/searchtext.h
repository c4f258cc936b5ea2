#pragma once

#include "models/search/chunkbits.h"
#include "models/search/indexrow.h"
#include "models/search/termcolumn.h"

#include <QByteArrayList>

#include <vector>

namespace carnet::search {

//! Everything under which a customer is found: name words, e-mails, account number, phones.
[[nodiscard]] QByteArrayList searchTerms(const IndexRow& row, const QString& phoneRegion);

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
