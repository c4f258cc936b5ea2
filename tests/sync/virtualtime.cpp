#include "tests/sync/virtualtime.h"

#include <algorithm>

namespace carnet::test {

class VirtualTime::Entry final : public sync::Pending
{
public:
    Entry(VirtualTime& time, Key key)
        : m_time(time)
        , m_key(std::move(key))
    {
    }
    ~Entry() override { m_time.m_events.erase(m_key); }
    Q_DISABLE_COPY_MOVE(Entry)

private:
    VirtualTime& m_time;
    Key m_key;
};

VirtualTime::Key VirtualTime::put(qint64 ms, std::function<void()> then)
{
    Key key{m_now + std::max<qint64>(ms, 0), m_count++};
    m_events.emplace(key, std::move(then));
    return key;
}

sync::PendingPtr VirtualTime::after(qint64 ms, std::function<void()> then)
{
    return std::make_unique<Entry>(*this, put(ms, std::move(then)));
}

void VirtualTime::later(qint64 ms, std::function<void()> then)
{
    put(ms, std::move(then));
}

bool VirtualTime::step()
{
    if (m_events.empty())
        return false;
    // Out of the queue first: what happens may take itself back.
    const auto next = m_events.extract(m_events.begin());
    m_now = next.key().first;
    next.mapped()();
    return true;
}

void VirtualTime::run(qint64 ms)
{
    const qint64 end = m_now + ms;
    while (!m_events.empty() && m_events.begin()->first.first <= end)
        step();
    m_now = end;
}

bool VirtualTime::runUntil(const std::function<bool()>& reached, qint64 ms)
{
    const qint64 end = m_now + ms;
    while (!reached()) {
        if (m_events.empty() || m_events.begin()->first.first > end)
            return false;
        step();
    }
    return true;
}

} // namespace carnet::test
