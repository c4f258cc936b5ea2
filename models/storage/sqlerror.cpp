#include "models/storage/sqlerror.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// Primary result codes of SQLite, https://sqlite.org/rescode.html; the low byte of extended ones.
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

tl::unexpected<Error> sqlFailure(int code, const QString& message, const QString& doing)
{
    constexpr int kPrimary = 0xff;
    const int primary = code & kPrimary;
    if (primary == kBusy || primary == kLocked)
        return failure(ErrorCode::Busy, doing + u": another program is writing, try again"_s);
    if (primary == kConstraint || primary == kMismatch || primary == kTooBig)
        return failure(ErrorCode::Invalid, doing + u": "_s + message);
    const QString words = explanation(primary);
    const QString reason = words.isEmpty() ? message : words;
    return failure(ErrorCode::Storage, u"%1: %2 (SQLite %3)"_s.arg(doing, reason).arg(code));
}

// https://www.postgresql.org/docs/15/errcodes-appendix.html
tl::unexpected<Error> postgresFailure(QByteArrayView state,
                                      const QString& message,
                                      const QString& doing)
{
    const QString name = QString::fromLatin1(state);
    if (state.isEmpty() || state.startsWith("08") || state.startsWith("57P"))
        return failure(ErrorCode::Storage,
                       doing
                           + u": the connection to the database was lost; everything saved before "
                             u"is safe"_s);
    if (state == "40001" || state == "40P01" || state == "55P03" || state == "57014")
        return failure(ErrorCode::Busy, doing + u": another program is writing, try again"_s);
    if (state.startsWith("23"))
        return failure(ErrorCode::Invalid, doing + u": "_s + message);
    if (state.startsWith("22")) // its message quotes the value
        return failure(ErrorCode::Invalid, doing + u": a value of the wrong kind"_s);
    if (state == "53100")
        return failure(ErrorCode::Storage, doing + u": "_s + explanation(kFull));
    return failure(ErrorCode::Storage, u"%1: %2 (PostgreSQL %3)"_s.arg(doing, message, name));
}

} // namespace carnet
