#pragma once

#include "models/domain/jobreport.h"
#include "models/presentation/format.h"

namespace carnet {

//! As administrators know it: 1110, P-0001.
[[nodiscard]] QString jobNumberText(int number);
//! In plain words.
[[nodiscard]] QString jobName(int number);
[[nodiscard]] QString jobCarries(int number);
//! Every day at 02:00; Continuous.
[[nodiscard]] QString scheduleText(const DistributionJob& schedule, const Format& format);
//! What a schedule means for whoever changes something; \a zone is headquarters', if it is known.
[[nodiscard]] QString scheduleMeaning(const DistributionJob& schedule,
                                      const Format& format,
                                      const QString& zone);

//! Where a till stands, in words.
[[nodiscard]] QString standingText(SessionState state);
//! Its drawing and colour: done, waiting, running, failed, over.
[[nodiscard]] QString standingKind(SessionState state);

//! How far a run has come: the words and their kind.
struct RunStanding {
    QString text;
    QString kind;
};
[[nodiscard]] RunStanding standingOf(const JobRun& run, const Format& format);

} // namespace carnet
