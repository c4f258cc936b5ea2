#pragma once

#include "models/presentation/valuelistmodel.h"

#include <QString>

#include <array>

namespace carnet {

//! A distribution job in the table of headquarters.
struct JobEntry {
    int number = 0;
    QString numberText;
    QString name;
    QString detail; //!< what it carries
    QString schedule;
    QString lastText; //!< when it ran last
    QString nextText; //!< when it runs next by itself
    QString stateText;
    QString stateKind; //!< done, waiting, running, failed, over, live, none

    [[nodiscard]] int key() const { return number; }
    [[nodiscard]] static const std::array<ItemRole<JobEntry>, 9>& roles();
    friend bool operator==(const JobEntry&, const JobEntry&) = default;
};

//! One run of a job.
struct JobRunEntry {
    qint64 run = 0;
    QString whenText;
    QString byText;
    QString stateText;
    QString stateKind;

    [[nodiscard]] qint64 key() const { return run; }
    [[nodiscard]] static const std::array<ItemRole<JobRunEntry>, 4>& roles();
    friend bool operator==(const JobRunEntry&, const JobRunEntry&) = default;
};

//! Where a till stands with the newest run.
struct JobTillEntry {
    QString terminalId;
    QString name;
    QString whenText;
    QString stateText;
    QString stateKind;
    bool canRetry = false;

    [[nodiscard]] const QString& key() const { return terminalId; }
    [[nodiscard]] static const std::array<ItemRole<JobTillEntry>, 6>& roles();
    friend bool operator==(const JobTillEntry&, const JobTillEntry&) = default;
};

//! What a job brought to this till.
struct JobArrivalEntry {
    QString id;
    QString numberText;
    QString name;
    QString whenText;
    QString rowsText;
    bool isWhole = true;

    [[nodiscard]] const QString& key() const { return id; }
    [[nodiscard]] static const std::array<ItemRole<JobArrivalEntry>, 5>& roles();
    friend bool operator==(const JobArrivalEntry&, const JobArrivalEntry&) = default;
};

} // namespace carnet
