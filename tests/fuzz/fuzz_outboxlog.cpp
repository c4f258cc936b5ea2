// The log of what headquarters has not ruled on, as a damaged disk may leave it.
#include "models/storage/outboxlog.h"
#include "tests/fuzz/scratchfile.h"
#include "tests/fuzz/target.h"
#include "tests/sync/messages.h"

namespace carnet::fuzz {

void feed(const QByteArray& input)
{
    static const ScratchFile file;
    const QString path = file.holding(input);
    qsizetype found = 0;
    {
        const auto log = OutboxLog::open(path);
        if (!log)
            return;
        found = (*log)->found().size();
        require((*log)->append({test::messages::operation(1)}).has_value(),
                "what is left of a log takes more");
    }
    const auto again = OutboxLog::open(path);
    require(again.has_value() && (*again)->found().size() == found + 1,
            "what was whole stays, and what was added");
}

QList<QByteArray> seeds()
{
    static const ScratchFile file;
    const QString path = file.holding({});
    const auto log = OutboxLog::open(path);
    require(log && (*log)->append({test::messages::operation(1)})
                && (*log)->append({test::messages::operation(2), test::messages::operation(3)}),
            "a log can be written");
    QFile written(path);
    require(written.open(QIODevice::ReadOnly), "a log can be read");
    return {written.readAll()};
}

} // namespace carnet::fuzz
