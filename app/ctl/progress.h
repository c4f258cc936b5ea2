#pragma once

#include "models/domain/clock.h"

#include <QString>

#include <functional>

namespace carnet {

//! Shows how far long work is, with count and rate, at most ten times a second.
class Progress
{
public:
    //! Where a line goes: over the last one on a terminal, below it elsewhere.
    using Show = std::function<void(const QString& line)>;

    Progress(QString subject, const Clock& clock, Show show);

    //! \a fraction of the whole is done, 0 to 1.
    void at(qint64 count, double fraction);

    [[nodiscard]] qint64 elapsedMs() const;

private:
    QString m_subject;
    const Clock& m_clock;
    Show m_show;
    qint64 m_startedMs;
    qint64 m_shownMs;
};

//! 18148 as 18,148.
[[nodiscard]] QString grouped(qint64 number);
//! Per second, of \a count in \a ms.
[[nodiscard]] qint64 ratePerSecond(qint64 count, qint64 ms);

} // namespace carnet
