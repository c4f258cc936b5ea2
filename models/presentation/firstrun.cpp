#include "models/presentation/firstrun.h"

#include "app/identity/fingerprint.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

using Reason = sync::EnrolmentFailure::Reason;

QString troubleTitleOf(Reason reason)
{
    switch (reason) {
    case Reason::Unreachable:
        return FirstRun::tr("Headquarters does not answer");
    case Reason::NotHeadquarters:
        return FirstRun::tr("Somebody else answers");
    case Reason::WrongCode:
    case Reason::LockedCode:
    case Reason::ExpiredCode:
    case Reason::UsedCode:
        return FirstRun::tr("The code is no good");
    case Reason::AnotherTill:
        return FirstRun::tr("This is another till already");
    case Reason::Disk:
        return FirstRun::tr("This computer cannot keep it");
    case Reason::Refused:
        break;
    }
    return FirstRun::tr("Headquarters has refused");
}

QString troubleTextOf(const sync::EnrolmentFailure& failure)
{
    switch (failure.reason) {
    case Reason::Unreachable:
        return FirstRun::tr("Nothing was changed. See that the network is connected and that the "
                            "address is right, then try again with the same code.");
    case Reason::NotHeadquarters:
        return FirstRun::tr("What answers at this address is not the headquarters of this "
                            "fingerprint, so the code was not sent. Compare address and "
                            "fingerprint with what headquarters shows.");
    case Reason::WrongCode:
        return FirstRun::tr("There is no such code. Compare it with what headquarters shows; "
                            "after five wrong tries it is locked.");
    case Reason::LockedCode:
        return FirstRun::tr("It was typed wrongly five times and is locked. Have a new one made.");
    case Reason::ExpiredCode:
        return FirstRun::tr("It was good for 15 minutes, which are over. Have a new one made.");
    case Reason::UsedCode:
        return FirstRun::tr("It has made a till of another computer. Have a new one made, and if "
                            "nobody knows that other till, block it.");
    case Reason::AnotherTill:
        return FirstRun::tr("The code is for another till than the one that is set up here. "
                            "Nothing was changed. Have a code made for this till.");
    case Reason::Disk:
        return FirstRun::tr("See that the disk is writable and not full, then try again with the "
                            "same code.");
    case Reason::Refused:
        break;
    }
    return failure.sentence; // of headquarters, in its own words
}

} // namespace

FirstRun::FirstRun(QString folder, bool hasSample, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_hasSample(hasSample)
{
    connect(&m_enroller, &sync::Enroller::stepChanged, this, &FirstRun::changed);
    connect(&m_enroller, &sync::Enroller::finished, this, &FirstRun::take);
}

QString FirstRun::stepText() const
{
    if (m_place != Place::Working)
        return {};
    if (m_isSample)
        return m_hasSample ? tr("Opening the sample house")
                           : tr("Making a house with two thousand clients");
    return m_enroller.step() == sync::Enroller::Step::ShowingCode
        ? tr("Showing the code to headquarters")
        : tr("Asking headquarters who it is");
}

void FirstRun::enter(Place place)
{
    m_place = place;
    m_troubleTitle.clear();
    m_troubleText.clear();
    Q_EMIT changed();
}

void FirstRun::chooseCode()
{
    enter(Place::TypingCode);
}

void FirstRun::chooseSample()
{
    m_isSample = true;
    enter(Place::Working);
    Q_EMIT sampleWanted();
}

void FirstRun::sampleFailed(const QString& detail)
{
    enter(Place::Choosing);
    m_troubleTitle = tr("The sample could not be made");
    m_troubleText =
        tr("See that the disk is writable and not full, then try again. (%1)").arg(detail);
    Q_EMIT changed();
}

void FirstRun::back()
{
    const bool isSample = m_isSample;
    if (m_place != Place::Working)
        return enter(Place::Choosing);
    m_enroller.cancel();
    enter(isSample ? Place::Choosing : Place::TypingCode);
    if (isSample)
        Q_EMIT sampleUnwanted();
}

void FirstRun::type(QString& field, QString& flaw, const QString& text)
{
    if (field == text)
        return;
    field = text;
    flaw.clear();
    if (const auto whole = identity::Invitation::fromText(text))
        fill(*whole);
    Q_EMIT changed();
}

void FirstRun::fill(const identity::Invitation& invitation)
{
    m_address = invitation.url.toString();
    m_code = invitation.code.toText();
    m_fingerprint = identity::grouped(invitation.authority);
    m_addressFlaw.clear();
    m_codeFlaw.clear();
    m_fingerprintFlaw.clear();
}

std::optional<identity::Invitation> FirstRun::judge()
{
    const bool isCode = EnrolmentCode::fromText(m_code).has_value();
    const bool isFingerprint = identity::fingerprintFrom(m_fingerprint).has_value();
    const bool isAddress = identity::Invitation::placeFrom(m_address).has_value();
    m_codeFlaw = isCode ? QString() : tr("A code has 16 letters and digits, in groups of four.");
    m_fingerprintFlaw =
        isFingerprint ? QString() : tr("A fingerprint has 64 digits from 0 to 9 and A to F.");
    m_addressFlaw =
        isAddress ? QString() : tr("An address looks like https://hq.example.com:8443.");
    const auto invitation = identity::Invitation::fromParts(m_address, m_code, m_fingerprint);
    return invitation ? std::optional(*invitation) : std::nullopt;
}

void FirstRun::enrol()
{
    if (m_place != Place::TypingCode)
        return;
    const auto invitation = judge();
    if (!invitation)
        return Q_EMIT changed();
    m_isSample = false;
    enter(Place::Working);
    m_enroller.start(*invitation, m_folder);
}

void FirstRun::take(const sync::Enroller::Outcome& outcome)
{
    if (outcome)
        return Q_EMIT enrolled();
    enter(Place::TypingCode);
    m_troubleTitle = troubleTitleOf(outcome.error().reason);
    m_troubleText = troubleTextOf(outcome.error());
    Q_EMIT changed();
}

} // namespace carnet
