#include "models/storage/eachrow.h"

namespace carnet {

namespace {

Result<> eachOf(Query& rows, const std::function<Result<>(Query&)>& take, bool& any)
{
    if (auto ran = rows.run(); !ran)
        return ran;
    while (rows.next()) {
        any = true;
        if (auto taken = take(rows); !taken)
            return taken;
    }
    return rows.outcome();
}

} // namespace

Result<> forEachRow(Statements& sql,
                    const QString& select,
                    const std::function<Result<>(Query&)>& take)
{
    const Dialect& dialect = sql.dialect();
    bool any = false;
    if (dialect.openCursor.isEmpty()) {
        auto rows = sql.own(select);
        return rows ? eachOf(*rows, take, any) : tl::unexpected(rows.error());
    }
    if (const auto opened = execute(sql, dialect.openCursor.arg(select)); !opened)
        return tl::unexpected(opened.error());
    auto part = sql.own(dialect.fetch);
    if (!part)
        return tl::unexpected(part.error());
    do {
        any = false;
        if (auto read = eachOf(*part, take, any); !read)
            return read;
    } while (any);
    const auto closed = execute(sql, dialect.closeCursor);
    return closed ? Result<>() : tl::unexpected(closed.error());
}

} // namespace carnet
