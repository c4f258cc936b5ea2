#pragma once

#include "models/storage/terminalcontext.h"

namespace carnet {

//! A note that holds the words somebody looks for.
struct NoteHit {
    NoteId note;
    CustomerId customer;
    QString excerpt; //!< the words with a few around them

    friend bool operator==(const NoteHit&, const NoteHit&) = default;
};

//! The words of all notes at a till, kept with every write of a note in its transaction.
class NoteIndex final
{
public:
    explicit NoteIndex(TerminalContext& context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<> add(const Row& note) const;
    [[nodiscard]] Result<> replace(const Row& note) const;
    [[nodiscard]] Result<> remove(const QUuid& note) const;

    //! Notes in which every word of \a text begins one; pinned ones first, then the newest.
    [[nodiscard]] Result<QList<NoteHit>> find(const QString& text, int limit) const;

private:
    [[nodiscard]] Result<> removeWords(const QUuid& note) const;

    TerminalContext& m_context;
};

} // namespace carnet
