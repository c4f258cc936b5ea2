#pragma once

#include "app/ctl/intake.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>

namespace carnet {

//! Some rows of a file in their order, and whether reading can go on behind them.
struct ReadRows {
    struct Entry {
        RowInHand row;
        Reading reading;
    };
    std::vector<Entry> rows;
    double fraction = 0; //!< of the file, up to here
    bool isLast = false;
    Result<> outcome; //!< why there are no more rows, when that is not the end of the file
};

//! Reads and judges rows on a thread of its own, a bounded number of them ahead of the thread that
//! writes them.
class ReadAhead final
{
public:
    //! All outlive it; until it is gone, only the intake's take() may be used.
    ReadAhead(DelimitedReader& reader, qsizetype columns, Intake& intake);
    ~ReadAhead() = default; // the thread is asked to stop, and waited for
    Q_DISABLE_COPY_MOVE(ReadAhead)

    //! The next rows, waited for. Not to be asked again behind the last, nor behind a failure.
    //! \a used gives the room of rows that are done with back to the reading thread.
    [[nodiscard]] ReadRows next(ReadRows used);

private:
    void work(const std::stop_token& stop);
    [[nodiscard]] ReadRows readSome();
    [[nodiscard]] std::vector<ReadRows::Entry> room();
    [[nodiscard]] bool offer(ReadRows rows, const std::stop_token& stop);

    DelimitedReader& m_reader;
    qsizetype m_columns;
    Intake& m_intake;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<ReadRows> m_waiting;
    std::vector<std::vector<ReadRows::Entry>> m_used;
    std::jthread m_thread; // last: it uses everything above
};

} // namespace carnet
