#pragma once

#include "models/storage/terminalcontext.h"

#include <functional>

namespace carnet {

//! A row with the headquarters epoch its version belongs to.
struct Image {
    Row row;
    qint64 epoch = 0;

    //! Versions of a later epoch are newer whatever their number.
    [[nodiscard]] bool isNewerThan(const Image& other) const
    {
        return std::pair(epoch, row.version) > std::pair(other.epoch, other.row.version);
    }
    friend bool operator==(const Image&, const Image&) = default;
};

//! The entity tables of a till.
class TerminalRows final
{
public:
    explicit TerminalRows(TerminalContext& context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<std::optional<Image>> find(const RowKey& key) const;
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
};

//! Kinds that tills keep: all but the number sequences.
[[nodiscard]] bool isKeptAtTills(EntityKind kind);

} // namespace carnet
