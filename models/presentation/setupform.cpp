#include "models/presentation/setupform.h"

#include "models/domain/reworking.h"
#include "models/domain/rowfields.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Nobody can give a PIN back.
QList<Operation> undoable(QList<Operation> done)
{
    done.removeIf([](const Operation& one) { return !inverse(Gesture(), one, QUuid()); });
    return done;
}

} // namespace

SetupForm::SetupForm(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
}

bool SetupForm::canSave() const
{
    return hasEdits() && m_flawText.isEmpty();
}

bool SetupForm::hasEdits() const
{
    return m_isTouched && !m_isBusy && isChanged();
}

QJsonValue SetupForm::typedIn(const QString& field) const
{
    const QStringList path = field.split(u'.');
    QJsonValue typed = valueOf(wanted(), path.constFirst());
    for (const QString& part : path.mid(1))
        typed = typed.isArray() ? typed.toArray().at(part.toInt()) : typed[part];
    return typed;
}

void SetupForm::leaveField()
{
    const QJsonValue typed = typedIn(m_flawField);
    const bool isEmpty = typed.isNull() || typed.isUndefined() || typed == QJsonValue(QString())
        || (typed.isArray() && typed.toArray().isEmpty());
    if (isEmpty || isHeard())
        return;
    m_heard = m_flawText;
    Q_EMIT changed();
}

QString SetupForm::savedText() const
{
    const QString name = valueOf(wanted(), u"name"_s).toString();
    return isNew() ? tr("“%1” added").arg(name) : tr("“%1” changed").arg(name);
}

Operation SetupForm::wish(const Gesture& by) const
{
    return draft::putReference(by, wanted(), seen());
}

void SetupForm::open()
{
    m_isTouched = false;
    m_isBusy = false;
    m_heard.clear();
    judge();
    showDraft();
    Q_EMIT begun();
}

void SetupForm::edited()
{
    m_isTouched = true;
    judge();
    showDraft();
}

//! By the rules themselves, on what this till knows; what only headquarters knows it says on
//! saving.
void SetupForm::judge()
{
    tell({}, {});
    if (!m_isTouched)
        return;
    Facts facts;
    facts.actor = m_till.associate();
    facts.row = seen();
    const ReferenceData& reference = m_till.reference();
    const EntityKind kind = wanted().key.kind;
    facts.attributes = reference.allAttributes;
    facts.siblings = reference.rowsOf(kind);
    for (const EntityKind neighbour : neighboursOf(kind))
        facts.neighbours += reference.rowsOf(neighbour);
    const Judgement judgement = carnet::judge(wish(m_till.gesture()), facts);
    if (judgement.isDone()) {
        const QJsonObject doubt = doubts();
        tell(doubt.isEmpty() ? QString() : explain(Refusal::Invalid, doubt, reference), doubt);
        return;
    }
    tell(explain(judgement.refusal, judgement.facts, reference), judgement.facts);
}

void SetupForm::tell(const QString& text, const QJsonObject& facts)
{
    m_flawText = text;
    m_flawField = facts.value("field"_L1).toString();
    if (m_flawField == u"key"_s)
        m_flawField = u"name"_s; // the key is made of it
}

bool SetupForm::startWith(const std::optional<Row>& /*now*/, const Row& /*wanted*/)
{
    return false;
}

void SetupForm::takeUp(const Operation& refused)
{
    m_till.read(
        this,
        [key = refused.key](TerminalStore& store) { return store.find(key); },
        [this, refused, by = m_till.associate().id](const Result<std::optional<Row>>& now) {
            if (!now)
                return m_toast.warn(explain(now.error()));
            if (m_till.associate().id != by)
                return; // who has signed out meanwhile
            if (!startWith(*now, wantedStill(refused, *now)))
                return;
            edited();
            m_heard = m_flawText; // why it was refused, as far as it is known here
            Q_EMIT changed();
        });
}

void SetupForm::save()
{
    m_isTouched = true;
    judge();
    m_heard = m_flawText;
    if (!canSave()) {
        Q_EMIT changed();
        return;
    }
    send();
}

void SetupForm::send()
{
    perform({wish(m_till.gesture())}, savedText());
}

void SetupForm::remove()
{
    const auto gone = seen();
    if (gone && !m_isBusy)
        takeAway(*gone);
}

void SetupForm::takeAway(const Row& gone)
{
    const QString name = valueOf(gone, u"name"_s).toString();
    perform({draft::removeReference(m_till.gesture(), gone)}, tr("“%1” removed").arg(name));
}

void SetupForm::setBusy(bool busy)
{
    m_isBusy = busy;
    Q_EMIT changed();
}

void SetupForm::perform(const QList<Operation>& drafts, const QString& said)
{
    perform([drafts](TerminalStore&) -> Result<QList<Operation>> { return drafts; }, said);
}

void SetupForm::perform(Till::Find drafts, const QString& said)
{
    setBusy(true);
    m_till.perform(this, std::move(drafts), [this, said](const Result<Outcome>& outcome) {
        m_isBusy = false;
        tell(explain(outcome, m_till.reference()),
             outcome ? outcome->judgement.facts : QJsonObject());
        m_heard = m_flawText;
        if (!m_flawText.isEmpty()) {
            Q_EMIT changed();
            return;
        }
        m_toast.offer(said, undoable(outcome->operations));
        end();
        Q_EMIT done();
    });
}

void SetupForm::cancel()
{
    if (m_isTouched && !m_isBusy && keepsDropped() && isChanged())
        offerDropped();
    end();
}

void SetupForm::offerDropped()
{
    const Operation dropped = wish(m_till.gesture());
    const QString name = valueOf(seen().value_or(wanted()), u"name"_s).toString();
    const QString text = name.isEmpty() ? tr("What you typed is dropped")
        : isNew()                       ? tr("“%1” is dropped").arg(name)
                                        : tr("Changes to “%1” are dropped").arg(name);
    m_toast.offer(text, [this, dropped] { Q_EMIT wantedAgain(dropped); });
}

void SetupForm::end()
{
    m_isTouched = false;
    m_isBusy = false;
    tell({}, {});
    closed();
    Q_EMIT changed();
    Q_EMIT left();
}

} // namespace carnet
