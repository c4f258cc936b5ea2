#include "models/presentation/extendedlogonscreen.h"

#include "models/domain/stafflist.h"
#include "models/presentation/credentialcheck.h"
#include "models/storage/pin.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! All that this till knows.
Result<QList<Verifier>> verifiersIn(const TerminalStore& store)
{
    QList<Verifier> all;
    const auto read = store.forEach(Verifier::kKind, [&all](const Row& row) {
        if (auto verifier = fromRow<Verifier>(row)) {
            verifier->hash.clear();
            all.append(*std::move(verifier));
        }
    });
    return read ? Result<QList<Verifier>>(all) : tl::unexpected(read.error());
}

//! Takes a moment on purpose.
Result<QString> hashOfSecret(const QString& secret)
{
    SystemRandom random;
    return hashPin(secret, random);
}

QString logOnText(LogOnMode mode)
{
    switch (mode) {
    case LogOnMode::Off:
        return ExtendedLogOnScreen::tr("off");
    case LogOnMode::Alone:
        return ExtendedLogOnScreen::tr("on");
    case LogOnMode::WithPin:
        return ExtendedLogOnScreen::tr("on, with the PIN");
    }
    return {};
}

} // namespace

const std::array<ItemRole<CredentialPerson>, 7>& CredentialPerson::roles()
{
    using P = CredentialPerson;
    static const std::array<ItemRole<P>, 7> all{
        {{"associateId", [](const P& p) -> QVariant { return p.associateId; }},
         {"name", [](const P& p) -> QVariant { return p.name; }},
         {"initials", [](const P& p) -> QVariant { return p.initials; }},
         {"tint", [](const P& p) -> QVariant { return p.tint; }},
         {"hasBarcode", [](const P& p) -> QVariant { return p.hasBarcode; }},
         {"hasCard", [](const P& p) -> QVariant { return p.hasCard; }},
         {"isSelected", [](const P& p) -> QVariant { return p.isSelected; }}}};
    return all;
}

ExtendedLogOnScreen::ExtendedLogOnScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
    connect(&till, &Till::associateChanged, this, [this] {
        Q_EMIT offered();
        if (m_isOpen && !isOffered())
            Q_EMIT ended();
    });
    connect(&till, &Till::snapshotChanged, this, [this] {
        if (m_isOpen)
            load();
    });
}

bool ExtendedLogOnScreen::isOffered() const
{
    return m_till.isSignedIn()
        && (m_till.associate().may(Right::ExtendedLogOn)
            || m_till.associate().may(Right::Administer));
}

QString ExtendedLogOnScreen::modeText() const
{
    const auto text = [this](CredentialKind kind) { return logOnText(logOnModeOf(m_till, kind)); };
    return tr("Signing in with a barcode is %1, with a card %2. Headquarters decides that.")
        .arg(text(CredentialKind::Barcode), text(CredentialKind::Card));
}

QString ExtendedLogOnScreen::selectedName() const
{
    return nameOf(m_selected);
}

QString ExtendedLogOnScreen::nameOf(const AssociateId& who) const
{
    return m_till.reference().associateName(who);
}

bool ExtendedLogOnScreen::has(CredentialKind kind) const
{
    return !keptCredential(m_verifiers.value(m_selected), kind).isEmpty();
}

void ExtendedLogOnScreen::begin()
{
    if (!isOffered())
        return;
    m_isOpen = true;
    ++m_opened;
    load();
    Q_EMIT begun();
}

void ExtendedLogOnScreen::cancel()
{
    ++m_opened;
    m_isOpen = false;
    m_isBusy = false;
    m_selected = {};
    m_verifiers.clear();
    flaw({});
    show();
}

void ExtendedLogOnScreen::load()
{
    const auto shown = [this, asked = m_opened](const Result<QList<Verifier>>& all) {
        if (asked != m_opened)
            return;
        if (!all)
            return flaw(explain(all.error()));
        m_verifiers.clear();
        for (const Verifier& verifier : *all)
            m_verifiers.insert(verifier.associate, verifier);
        show();
    };
    m_till.read(
        this, [](TerminalStore& store) { return verifiersIn(store); }, shown);
}

void ExtendedLogOnScreen::show()
{
    QList<CredentialPerson> people;
    for (const Associate& associate : m_till.reference().associates) {
        const auto verifier = m_verifiers.constFind(associate.id);
        if (verifier == m_verifiers.cend() || !signsInAt(associate, m_till.store())
            || !mayAssignCredentials(m_till.associate(), associate))
            continue;
        people.append({associate.id.toString(),
                       associate.name,
                       initialsOf(associate.name),
                       tintOf(associate.id.value),
                       !keptCredential(*verifier, CredentialKind::Barcode).isEmpty(),
                       !keptCredential(*verifier, CredentialKind::Card).isEmpty(),
                       associate.id == m_selected});
    }
    const bool isStillThere = std::ranges::any_of(people, &CredentialPerson::isSelected);
    if (!isStillThere)
        m_selected = {};
    m_people.setItems(people);
    Q_EMIT changed();
}

void ExtendedLogOnScreen::flaw(const QString& text)
{
    m_isBusy = false;
    m_flawText = text;
    Q_EMIT changed();
}

void ExtendedLogOnScreen::select(const QString& associateId)
{
    if (m_isBusy)
        return;
    m_selected = AssociateId::fromString(associateId);
    m_flawText.clear();
    show();
}

void ExtendedLogOnScreen::assign(const QString& read)
{
    if (m_selected.isNull() || m_isBusy)
        return;
    const auto credential = Credential::fromReader(read);
    if (!credential)
        return flaw(
            tr("That is no barcode or card to sign in with: it has at least %Ln characters.",
               nullptr,
               Credential::kShortest));
    m_isBusy = true;
    m_flawText.clear();
    Q_EMIT changed();
    whenReady(this,
              QtConcurrent::run(&hashOfSecret, credential->secret),
              [this, asked = m_opened, who = m_selected, credential = *credential](
                  const Result<QString>& hash) {
                  if (asked != m_opened || who != m_selected)
                      return; // somebody thought better of it
                  if (!hash)
                      return flaw(explain(hash.error()));
                  put(credential.kind, {credential.id, *hash});
              });
}

void ExtendedLogOnScreen::put(CredentialKind kind, const KeptCredential& credential)
{
    const auto seen = m_verifiers.constFind(m_selected);
    if (seen == m_verifiers.cend() || keptCredential(*seen, kind) == credential)
        return;
    Verifier wanted = *seen;
    keep(wanted, kind, credential);
    const Operation wish = draft::putReference(m_till.gesture(), toRow(wanted), toRow(*seen));
    m_isBusy = true;
    Q_EMIT changed();
    const QString name = selectedName();
    const bool isCard = kind == CredentialKind::Card;
    const QString said = credential.isEmpty()
        ? (isCard ? tr("%1 has no card to sign in with any more")
                  : tr("%1 has no barcode to sign in with any more"))
              .arg(name)
        : (isCard ? tr("%1 signs in with this card") : tr("%1 signs in with this barcode"))
              .arg(name);
    m_till.perform(this, {wish}, [this, said, asked = m_opened](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, m_till.reference());
        if (trouble.isEmpty())
            m_toast.offer(said, outcome->operations);
        if (asked != m_opened)
            return;
        flaw(trouble);
        if (trouble.isEmpty())
            Q_EMIT assigned();
        load();
    });
}

} // namespace carnet
