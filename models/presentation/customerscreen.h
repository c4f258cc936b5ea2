#pragma once

#include "models/presentation/customerdetails.h"
#include "models/presentation/customeritems.h"
#include "models/presentation/customerphoto.h"
#include "models/presentation/doneform.h"
#include "models/presentation/followuplist.h"
#include "models/presentation/followupowner.h"
#include "models/presentation/headingform.h"
#include "models/presentation/noteform.h"
#include "models/presentation/purchasefilter.h"
#include "models/presentation/spendcharts.h"
#include "models/presentation/takenup.h"
#include "models/presentation/till.h"
#include "models/presentation/timelinefilter.h"
#include "models/presentation/undotoast.h"

#include <QTimer>
#include <qqmlregistration.h>

#include <functional>

namespace carnet {

//! The page of one customer: what is known, what happened, what to write down now.
class CustomerScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString customerId READ customerId NOTIFY changed)
    Q_PROPERTY(bool isMissing READ isMissing NOTIFY changed)
    Q_PROPERTY(bool isLoaded READ isLoaded NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString firstName READ firstName NOTIFY changed)
    Q_PROPERTY(QString lastName READ lastName NOTIFY changed)
    Q_PROPERTY(bool isOrganization READ isOrganization NOTIFY changed)
    Q_PROPERTY(QString initials READ initials NOTIFY changed)
    Q_PROPERTY(int tint READ tint NOTIFY changed)
    Q_PROPERTY(QString accountText READ accountText NOTIFY changed)
    Q_PROPERTY(QString lastVisitText READ lastVisitText NOTIFY changed)
    Q_PROPERTY(QString languageText READ languageText NOTIFY changed)
    Q_PROPERTY(bool isInMyBook READ isInMyBook NOTIFY changed)
    Q_PROPERTY(bool isInAnyBook READ isInAnyBook NOTIFY changed)
    Q_PROPERTY(bool mayJoinMyBook READ mayJoinMyBook NOTIFY changed)
    Q_PROPERTY(QString joinText READ joinText NOTIFY changed)
    Q_PROPERTY(QString bookText READ bookText NOTIFY changed)
    Q_PROPERTY(bool isWaiting READ isWaiting NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* contactPoints READ contactPoints CONSTANT)
    Q_PROPERTY(QAbstractListModel* attributes READ attributes CONSTANT)
    Q_PROPERTY(QAbstractListModel* activityTypes READ activityTypes CONSTANT)
    Q_PROPERTY(QString composerType READ composerType WRITE setComposerType NOTIFY composerChanged)
    Q_PROPERTY(QString composerText READ composerText WRITE setComposerText NOTIFY composerChanged)
    Q_PROPERTY(QString composerAt READ composerAt WRITE setComposerAt NOTIFY composerChanged)
    //! What is in the composer is still to come.
    Q_PROPERTY(bool isPlanning READ isPlanning NOTIFY composerChanged)
    Q_PROPERTY(QString composerAtText READ composerAtText NOTIFY composerChanged)
    Q_PROPERTY(QString composerStart READ composerStart NOTIFY composerChanged)
    Q_PROPERTY(QString correctingText READ correctingText NOTIFY composerChanged)
    Q_PROPERTY(
        int composerMinutes READ composerMinutes WRITE setComposerMinutes NOTIFY composerChanged)
    Q_PROPERTY(QVariantList composerLengths READ composerLengths NOTIFY composerChanged)
    Q_PROPERTY(carnet::FieldEntries* composerFields READ composerFields CONSTANT)
    Q_PROPERTY(carnet::HeadingForm* composerHeading READ composerHeading CONSTANT)
    Q_PROPERTY(carnet::DoneForm* doneForm READ doneForm CONSTANT)
    Q_PROPERTY(QAbstractListModel* timeline READ timeline CONSTANT)
    Q_PROPERTY(bool hasMoreHistory READ hasMoreHistory NOTIFY changed)
    Q_PROPERTY(bool isAskingNextStep READ isAskingNextStep NOTIFY nextStepChanged)
    Q_PROPERTY(QString nextStepText READ nextStepText WRITE setNextStepText NOTIFY nextStepChanged)
    Q_PROPERTY(carnet::FollowUpOwner* nextStepOwner READ nextStepOwner CONSTANT)
    Q_PROPERTY(carnet::FollowUpList* followUps READ followUps CONSTANT)
    Q_PROPERTY(carnet::TimelineFilter* timelineFilter READ timelineFilter CONSTANT)
    Q_PROPERTY(QAbstractListModel* notes READ notes CONSTANT)
    Q_PROPERTY(int noteCount READ noteCount NOTIFY changed)
    Q_PROPERTY(QString noteFilter READ noteFilter WRITE setNoteFilter NOTIFY noteFilterChanged)
    Q_PROPERTY(QString noteDraft READ noteDraft WRITE setNoteDraft NOTIFY noteDraftChanged)
    Q_PROPERTY(carnet::NoteForm* noteForm READ noteForm CONSTANT)
    Q_PROPERTY(carnet::TakenUp* takenUp READ takenUp CONSTANT)
    Q_PROPERTY(carnet::CustomerDetails* details READ details CONSTANT)
    Q_PROPERTY(carnet::CustomerPhoto* photo READ photo CONSTANT)
    Q_PROPERTY(QAbstractListModel* purchases READ purchases CONSTANT)
    Q_PROPERTY(int purchaseCount READ purchaseCount NOTIFY changed)
    Q_PROPERTY(QString purchaseCountText READ purchaseCountText NOTIFY changed)
    Q_PROPERTY(carnet::PurchaseFilter* purchaseFilter READ purchaseFilter CONSTANT)
    Q_PROPERTY(carnet::SpendChart* spend READ spend CONSTANT)
    Q_PROPERTY(carnet::CategoryChart* categories READ categories CONSTANT)

public:
    CustomerScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString customerId() const { return m_id.isNull() ? QString() : m_id.toString(); }
    [[nodiscard]] bool isMissing() const { return m_isMissing; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] QString name() const { return customer().displayName(); }
    [[nodiscard]] QString firstName() const { return customer().firstName; }
    [[nodiscard]] QString lastName() const { return customer().lastName; }
    //! It has one name, the last one.
    [[nodiscard]] bool isOrganization() const
    {
        return customer().type == CustomerType::Organization;
    }
    [[nodiscard]] QString initials() const;
    [[nodiscard]] int tint() const { return tintOf(m_id.value); }
    [[nodiscard]] QString accountText() const;
    [[nodiscard]] QString lastVisitText() const;
    [[nodiscard]] QString languageText() const;
    [[nodiscard]] bool isInMyBook() const { return myPlace() != nullptr; }
    [[nodiscard]] bool isInAnyBook() const { return !m_dossier.parts.memberships.isEmpty(); }
    //! Whether she may come into the own book beside those she is in.
    [[nodiscard]] bool mayJoinMyBook() const;
    //! Who has her already, for somebody who may add her all the same; empty where nobody has.
    [[nodiscard]] QString joinText() const;
    [[nodiscard]] QString bookText() const;
    [[nodiscard]] bool isWaiting() const { return !m_dossier.waitingRows.isEmpty(); }
    [[nodiscard]] QAbstractListModel* contactPoints() { return &m_contactPoints; }
    [[nodiscard]] QAbstractListModel* attributes() { return &m_attributes; }
    [[nodiscard]] QAbstractListModel* activityTypes() { return &m_activityTypes; }
    [[nodiscard]] QString composerType() const { return m_composerType; }
    [[nodiscard]] QString composerText() const { return m_composerText; }
    [[nodiscard]] QString composerAt() const { return m_composerAt; }
    [[nodiscard]] bool isPlanning() const;
    [[nodiscard]] QString composerAtText() const;
    //! Where choosing another time starts; the store's time, as composerAt.
    [[nodiscard]] QString composerStart() const;
    //! What the composer corrects; empty when it writes something new.
    [[nodiscard]] QString correctingText() const;
    [[nodiscard]] int composerMinutes() const { return m_composerMinutes; }
    //! Minutes to choose from: some round lengths, and the usual one of the kind.
    [[nodiscard]] QVariantList composerLengths() const;
    //! What its kind asks for beside words.
    [[nodiscard]] FieldEntries* composerFields() { return &m_composerFields; }
    //! What stands over its words, and where it leads to.
    [[nodiscard]] HeadingForm* composerHeading() { return &m_composerHeading; }
    //! What came of a plan.
    [[nodiscard]] DoneForm* doneForm() { return &m_doneForm; }
    [[nodiscard]] QAbstractListModel* timeline() { return &m_timeline; }
    [[nodiscard]] TimelineFilter* timelineFilter() { return &m_timelineFilter; }
    //! What stands beside activities is there as a whole.
    [[nodiscard]] bool hasMoreHistory() const
    {
        return m_dossier.timeline.hasMore && m_timelineFilter.choice().activities;
    }
    //! After a contact: "next step when?"
    [[nodiscard]] bool isAskingNextStep() const { return m_isAskingNextStep; }
    [[nodiscard]] QString nextStepText() const { return m_nextStepText; }
    [[nodiscard]] FollowUpOwner* nextStepOwner() { return &m_nextStepOwner; }
    [[nodiscard]] FollowUpList* followUps() { return &m_followUps; }
    [[nodiscard]] QAbstractListModel* notes() { return &m_notes; }
    [[nodiscard]] int noteCount() const { return static_cast<int>(m_dossier.notes.size()); }
    [[nodiscard]] QString noteFilter() const { return m_noteFilter; }
    [[nodiscard]] QString noteDraft() const { return m_noteDraft; }
    [[nodiscard]] NoteForm* noteForm() { return &m_noteForm; }
    [[nodiscard]] TakenUp* takenUp() { return &m_takenUp; }
    [[nodiscard]] CustomerDetails* details() { return &m_details; }
    [[nodiscard]] CustomerPhoto* photo() { return &m_photo; }
    [[nodiscard]] QAbstractListModel* purchases() { return &m_purchases; }
    //! Of all of them, whatever the filter lets through.
    [[nodiscard]] int purchaseCount() const { return m_purchaseCount; }
    //! How many are shown, and of how many where that is not all.
    [[nodiscard]] QString purchaseCountText() const;
    [[nodiscard]] PurchaseFilter* purchaseFilter() { return &m_purchaseFilter; }
    [[nodiscard]] SpendChart* spend() { return &m_spend; }
    [[nodiscard]] CategoryChart* categories() { return &m_categories; }

    //! Shows a customer; null shows none.
    void open(const CustomerId& id);
    //! Puts what was refused of the open customer back into its form.
    void takeUp(const Operation& refused);

    void setComposerType(const QString& typeId);
    void setComposerText(const QString& text);
    void setComposerAt(const QString& isoLocal);
    void setComposerMinutes(int minutes);
    void setNextStepText(const QString& text);
    void setNoteFilter(const QString& text);
    void setNoteDraft(const QString& text);

    // Each returns a sentence when the input is wrong and stays open; empty = on its way.
    Q_INVOKABLE QString addToBook();
    Q_INVOKABLE void removeFromBook();
    Q_INVOKABLE QString saveName(const QString& first, const QString& last);
    //! \a form: kind, value, purpose, description, isPrivate; of a phone also extension, of an
    //! address postalCode, city and country.
    Q_INVOKABLE QString addContactPoint(const QVariantMap& form);
    Q_INVOKABLE QString saveContactPoint(const QString& pointId, const QVariantMap& form);
    //! The number or address that cards show and that is tried first.
    Q_INVOKABLE void makePrimary(const QString& pointId);
    //! What a way of this kind may be for: {value, text}; the usual one first.
    Q_INVOKABLE [[nodiscard]] QVariantList purposes(const QString& kind) const;
    Q_INVOKABLE void removeContactPoint(const QString& pointId);
    Q_INVOKABLE void setConsent(const QString& pointId, const QString& consent);
    Q_INVOKABLE QString saveAttribute(const QString& key, const QString& canonicalText);
    Q_INVOKABLE void keepConflict(const QString& key);
    Q_INVOKABLE void takeOther(const QString& key);
    Q_INVOKABLE QString logActivity();
    //! Another kind of activity. One that takes time is booked, so the next full hour is proposed;
    //! for all others it is what happened now, unless a time was chosen.
    Q_INVOKABLE void chooseType(const QString& typeId);
    //! Sets the composer to an appointment at the next full hour.
    Q_INVOKABLE void startAppointment();
    Q_INVOKABLE void voidActivity(const QString& activityId);
    //! Takes an entry into the composer; logging it then stands in for the entry.
    Q_INVOKABLE void correctActivity(const QString& activityId);
    Q_INVOKABLE void cancelCorrection();
    //! A planned activity has come about.
    Q_INVOKABLE void completeActivity(const QString& activityId);
    //! Writes all that this till has of her, and the person may read, into a file and says where
    //! (PV-4). Needs the right to edit clients.
    Q_INVOKABLE void exportKnown();
    //! Writes an appointment as an .ics file and says where.
    Q_INVOKABLE void saveCalendarFile(const QString& activityId);
    //! The answer to "next step when?": see dayFor(); empty = nothing.
    Q_INVOKABLE QString answerNextStep(const QString& when);
    Q_INVOKABLE void showMoreHistory();
    Q_INVOKABLE QString addNote();
    Q_INVOKABLE QString saveNote(const QString& noteId, const QString& title, const QString& text);
    Q_INVOKABLE void removeNote(const QString& noteId);
    Q_INVOKABLE void pinNote(const QString& noteId, bool pinned);
    Q_INVOKABLE void setNoteReaders(const QString& noteId, const QString& visibility);
    //! Marks it as one that the client may see (AC-8).
    Q_INVOKABLE void setNoteExternal(const QString& noteId, bool external);
    Q_INVOKABLE void setNoteSensitive(const QString& noteId, bool sensitive);

Q_SIGNALS:
    void changed();
    void composerChanged();
    void nextStepChanged();
    void nextStepAsked();
    void noteFilterChanged();
    void noteDraftChanged();

private:
    [[nodiscard]] const Customer& customer() const { return m_dossier.parts.customer; }
    //! Her place in the own book; null when she is not in it.
    [[nodiscard]] const Membership* myPlace() const;
    //! The names of everybody else who has her.
    [[nodiscard]] QStringList otherOwners() const;
    [[nodiscard]] CustomerView view() const;
    [[nodiscard]] const ContactPoint* contactPoint(const QString& id) const;
    [[nodiscard]] const Note* note(const QString& id) const;
    [[nodiscard]] std::optional<Row> rowAt(const RowKey& key) const;
    [[nodiscard]] const Activity* activity(const QString& id) const;
    [[nodiscard]] QString typeName(const ActivityTypeId& id) const;
    [[nodiscard]] Activity composed(const Gesture& gesture) const;
    [[nodiscard]] TimelineRequest request() const;
    [[nodiscard]] Judgement judged(const Operation& draft) const;
    [[nodiscard]] QString trouble(const Operation& draft) const;
    void reload();
    void show(const Result<Dossier>& dossier);
    void showLists();
    void showEditable();
    void composeAs(const ActivityTypeId& type);
    void takeIntoComposer(const Activity& activity);
    void takeUpNote(const QJsonObject& wanted);
    void takeUpActivity(const Operation& refused);
    void showTypes();
    void showTimeline();
    void showNotes();
    void showPurchases();
    void reloadTimeline();
    void stopAskingNextStep();
    [[nodiscard]] bool isTakenBack(const ActivityId& id) const;
    void askNextStep(const Activity& activity);
    void stashComposer();
    void stopCorrecting();
    //! \a failed is called when nothing was done, after the person was told why.
    void perform(const QList<Operation>& drafts,
                 const QString& said,
                 std::function<void()> failed = {});
    void resolve(const QString& key, bool pickOther);
    void restoreDrafts();
    void journal();
    [[nodiscard]] std::function<void()> givesBack(QString& field, const QString& of);
    [[nodiscard]] std::function<void()> givesBackActivity();
    [[nodiscard]] std::function<void()> givesBackNote();
    [[nodiscard]] QString draftName(const QString& of) const;

    Till& m_till;
    UndoToast& m_toast;
    CustomerId m_id;
    bool m_isMissing = false;
    bool m_isLoaded = false;
    Dossier m_dossier;
    ValueListModel<ContactPointItem> m_contactPoints;
    ValueListModel<AttributeItem> m_attributes;
    ValueListModel<ActivityTypeItem> m_activityTypes;
    ValueListModel<TimelineItem> m_timeline;
    ValueListModel<NoteItem> m_notes;
    ValueListModel<PurchaseItem> m_purchases;
    int m_purchaseCount = 0;
    FollowUpList m_followUps;
    FollowUpOwner m_nextStepOwner;
    NoteForm m_noteForm;
    TakenUp m_takenUp;
    CustomerDetails m_details;
    CustomerPhoto m_photo;
    SpendChart m_spend;
    CategoryChart m_categories;
    QString m_composerType;
    QString m_composerText;
    QString m_composerAt;
    QString m_proposedAt; // which nobody has chosen
    int m_composerMinutes = 30;
    FieldEntries m_composerFields;
    HeadingForm m_composerHeading;
    DoneForm m_doneForm;
    PurchaseFilter m_purchaseFilter;
    TimelineFilter m_timelineFilter;
    int m_timelineLimit = 0;
    ActivityId m_correcting; // null when the composer writes something new
    QString m_stashedText; // what was in the composer before a correction
    FieldEntries::Drafts m_stashedFields; // the same of its fields
    HeadingForm::Draft m_stashedHeading; // the same of what stands over it
    bool m_isAskingNextStep = false;
    ActivityId m_nextStepOf; // after which it asks
    QString m_nextStepText;
    QString m_noteFilter;
    QString m_noteDraft;
    QTimer m_journal;
};

} // namespace carnet
