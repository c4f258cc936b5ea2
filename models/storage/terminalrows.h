#pragma once

#include "models/storage/noteindex.h"

#include <functional>

namespace carnet {

//! The entity tables of a till.
class TerminalRows final
{
public:
    explicit TerminalRows(TerminalContext& context)
        : m_context(context)
        , m_noteIndex(context)
    {
    }

    [[nodiscard]] Result<std::optional<Image>> find(const RowKey& key) const;
    [[nodiscard]] Result<bool> contains(const RowKey& key) const;
    //! Whether the row is there as it is in \a image or later.
    [[nodiscard]] Result<bool> containsAsNew(const Image& image) const;
    [[nodiscard]] Result<QList<Row>> ofCustomer(EntityKind kind, const QUuid& customer) const;
    [[nodiscard]] Result<> forEach(EntityKind kind,
                                   const std::function<void(const Row&)>& take) const;
    [[nodiscard]] Result<qint64> count(EntityKind kind) const;

    //! False when there is a row with this key already; that one stays as it is.
    [[nodiscard]] Result<bool> insert(const Image& image) const;
    [[nodiscard]] Result<> overwrite(const Image& image) const;
    [[nodiscard]] Result<> put(const Image& image) const;
    [[nodiscard]] Result<> remove(const RowKey& key) const;

private:
    void noteWrite(EntityKind kind) const;

    TerminalContext& m_context;
    NoteIndex m_noteIndex;
};

} // namespace carnet
