#pragma once

#include "models/domain/searchkind.h"
#include "models/search/chunkbits.h"
#include "models/search/indexrow.h"
#include "models/search/termcolumn.h"

#include <QByteArrayList>

#include <optional>
#include <vector>

namespace carnet::search {

//! Everything under which a customer is found: name words and how they sound, e-mails, account
//! number, phones, the words of addresses and of other texts, and what has to be typed as it is
//! written or in full. \a phoneRegion is that of numbers written without a country.
[[nodiscard]] QByteArrayList termsOf(const IndexRow& row, const QString& phoneRegion);

//! The rows of one chunk by how well they meet a text: a set for each rank, the best first, none of
//! them with a row in common.
using RankedRows = std::vector<ChunkBits>;

//! What somebody typed: every word begins a name word, an e-mail, the account number, a phone
//! number or a word of another text, or is all of one; or all of it together is the beginning of a
//! phone number, or all of another text. A
//! name is also found by another spelling of it and by a word that sounds the same, which ranks
//! below the letters themselves; an address or an attribute ranks below every name.
class SearchText final
{
public:
    //! \a phoneRegion is that of numbers typed without a country; \a kind is what the words are
    //! matched against alone, if anything.
    SearchText(const QString& typed,
               const QString& phoneRegion,
               std::optional<SearchKind> kind = {});

    //! True when there is nothing to look for, so that everybody matches.
    [[nodiscard]] bool isEmpty() const { return m_words.empty() && m_phone.isEmpty(); }

    //! The rows that meet all words, those with more of them to the letter and by name first.
    [[nodiscard]] RankedRows complete(const TermColumn& terms) const;
    //! True when some of the words may stand for all: there are several, and they are no number.
    [[nodiscard]] bool mayBePartial() const;
    //! The rows whose names meet some of the words, those that meet more first.
    [[nodiscard]] RankedRows partial(const TermColumn& terms) const;

private:
    struct Part {
        QByteArray exact;
        QByteArrayList close; //!< other spellings and sounds
        QByteArrayList elsewhere; //!< its spellings in texts beside the name
    };
    struct Word {
        std::vector<Part> name; //!< all must be found
        QByteArrayList others; //!< or one of these
        QByteArrayList strict; //!< or, beside the name, one of these
        bool tellsName = false; //!< long enough to count by itself
    };
    //! What one word finds, each without what is better.
    struct Found {
        ChunkBits exact;
        ChunkBits close;
        ChunkBits elsewhere;
    };

    [[nodiscard]] static Word wordOf(const QString& typed, const QString& phoneRegion);
    //! Adds the rows with a term that begins so, unless it is of a kind that nobody asked for.
    void add(const QByteArray& prefix, const TermColumn& terms, ChunkBits& rows) const;
    [[nodiscard]] Found byName(const Word& word, const TermColumn& terms) const;
    [[nodiscard]] ChunkBits byOtherTexts(const Word& word, const TermColumn& terms) const;
    //! Takes out of \a ranked whoever is found by all that was typed together, and puts them where
    //! they belong.
    void rankTogether(const TermColumn& terms, RankedRows& ranked) const;
    [[nodiscard]] Found found(const Word& word, const TermColumn& terms) const;

    QByteArray m_kinds; // first bytes of the terms that count; empty = all
    std::vector<Word> m_words;
    QByteArrayList m_phone;
    QByteArrayList m_whole; // of several words: all of them as one text
};

} // namespace carnet::search
