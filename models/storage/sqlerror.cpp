#include "models/storage/sqlerror.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// Primary result codes of SQLite, https://sqlite.org/rescode.html; the driver reports extended
// ones, whose low byte is the primary code.
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kReadOnly = 8;
constexpr int kIoError = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCantOpen = 14;
constexpr int kTooBig = 18;
constexpr int kConstraint = 19;
constexpr int kMismatch = 20;
constexpr int kNotADatabase = 26;

int primaryCode(const QSqlError& error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

QString explanation(int code)
{
    switch (code) {
    case kReadOnly:
    case kCantOpen:
        return u"the folder or the file may not be written; nothing was changed, check its "
               u"permissions"_s;
    case kFull:
        return u"the disk is full; everything saved before is safe, free some space and try "
               u"again"_s;
    case kIoError:
        return u"the disk reported an error; everything saved before is safe, check the disk"_s;
    case kCorrupt:
    case kNotADatabase:
        return u"the file is damaged and was left as it is; restore it from a backup"_s;
    default:
        return {};
    }
}

} // namespace

bool isDiskFull(const QSqlError& error)
{
    return primaryCode(error) == kFull;
}

tl::unexpected<Error> sqlFailure(const QSqlError& error, const QString& doing)
{
    const int code = primaryCode(error);
    if (code == kBusy || code == kLocked)
        return failure(ErrorCode::Busy, doing + u": another program is writing, try again"_s);
    if (code == kConstraint || code == kMismatch || code == kTooBig)
        return failure(ErrorCode::Invalid, doing + u": "_s + error.databaseText());
    const QString words = explanation(code);
    const QString reason = words.isEmpty() ? error.databaseText() : words;
    return failure(ErrorCode::Storage,
                   doing + u": "_s + reason + u" (SQLite "_s + error.nativeErrorCode() + u')');
}

} // namespace carnet
