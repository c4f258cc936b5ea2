#include "models/domain/plan.h"

namespace carnet {

namespace {

Activity after(const Activity& plan, const Gesture& by, const ActivityId& id)
{
    Activity next = plan;
    next.id = id;
    next.version = 0;
    next.author = by.actor;
    next.store = by.store;
    next.corrects = {};
    next.fulfils = {};
    next.loggedAtMs = by.atMs;
    return next;
}

} // namespace

Activity cameAbout(const Activity& plan, const Gesture& by, const ActivityId& id)
{
    Activity done = after(plan, by, id);
    done.atMs = qMin(plan.atMs, by.atMs);
    done.planned = false;
    done.fulfils = plan.id;
    return done;
}

Activity movedTo(qint64 atMs, const Activity& plan, const Gesture& by, const ActivityId& id)
{
    Activity moved = after(plan, by, id);
    moved.atMs = atMs;
    moved.corrects = plan.id;
    return moved;
}

Task givenTo(const AssociateId& taker, const Task& task, const Gesture& by, const TaskId& id)
{
    Task given;
    given.id = id;
    given.customer = task.customer;
    given.text = task.text;
    given.dueOn = task.dueOn;
    given.owner = taker;
    given.createdBy = by.actor;
    given.createdAtMs = by.atMs;
    given.occasion = task.occasion;
    given.occasionOn = task.occasionOn;
    return given;
}

} // namespace carnet
