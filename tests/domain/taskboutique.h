#pragma once

#include "tests/domain/boutique.h"

namespace carnet::test {

//! The boutique with a task that Ben has set himself; Ada is in nobody's book.
class WithTask : public Boutique
{
public:
    WithTask()
    {
        does(draft::addTask(by(ben), aTask(ada.id, ben.id, QStringLiteral("Send the care guide"))));
        seen = task();
    }

    [[nodiscard]] Task task() const { return rows.all<Task>().constFirst(); }
    void putIntoBookOf(const Associate& owner)
    {
        ClientBook book;
        book.id = ClientBook::idFor(owner.id);
        book.associate = owner.id;
        rows.put(book);
        rows.put(aMembership(ada.id, owner.id));
    }
    Judgement patches(const Associate& who, const QJsonObject& set)
    {
        return does(draft::patchTask(by(who), seen, set));
    }

    Task seen;
};

[[nodiscard]] inline const QJsonObject& done()
{
    static const QJsonObject set{{QStringLiteral("status"), QStringLiteral("done")}};
    return set;
}

[[nodiscard]] inline const QJsonObject& inProgress()
{
    static const QJsonObject set{{QStringLiteral("status"), QStringLiteral("in_progress")}};
    return set;
}

} // namespace carnet::test
