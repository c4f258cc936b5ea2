#pragma once

#include "app/sync/enroller.h"

#include <QQmlEngine>

namespace carnet {

//! What a computer shows that is no till yet: tries Carnet on sample data, or becomes a till of a
//! house by what its headquarters has given out.
class FirstRun final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(Place place READ place NOTIFY changed)
    Q_PROPERTY(bool hasSample READ hasSample CONSTANT)
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed)
    Q_PROPERTY(QString fingerprint READ fingerprint WRITE setFingerprint NOTIFY changed)
    Q_PROPERTY(QString addressFlaw READ addressFlaw NOTIFY changed)
    Q_PROPERTY(QString codeFlaw READ codeFlaw NOTIFY changed)
    Q_PROPERTY(QString fingerprintFlaw READ fingerprintFlaw NOTIFY changed)
    Q_PROPERTY(QString stepText READ stepText NOTIFY changed)
    Q_PROPERTY(QString troubleTitle READ troubleTitle NOTIFY changed)
    Q_PROPERTY(QString troubleText READ troubleText NOTIFY changed)

public:
    enum class Place {
        Choosing,
        TypingCode,
        Working, //!< enrolling, or making the sample
    };
    Q_ENUM(Place)

    //! \a folder becomes that of the till. \a hasSample: sample data was made before.
    FirstRun(QString folder, bool hasSample, QObject* parent = nullptr);

    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] bool hasSample() const { return m_hasSample; }
    [[nodiscard]] const QString& address() const { return m_address; }
    [[nodiscard]] const QString& code() const { return m_code; }
    [[nodiscard]] const QString& fingerprint() const { return m_fingerprint; }
    [[nodiscard]] const QString& addressFlaw() const { return m_addressFlaw; }
    [[nodiscard]] const QString& codeFlaw() const { return m_codeFlaw; }
    [[nodiscard]] const QString& fingerprintFlaw() const { return m_fingerprintFlaw; }
    //! What is under way.
    [[nodiscard]] QString stepText() const;
    //! Why the last try came to nothing; empty as long as nobody has tried.
    [[nodiscard]] const QString& troubleTitle() const { return m_troubleTitle; }
    [[nodiscard]] const QString& troubleText() const { return m_troubleText; }

    //! One of the three that headquarters shows; the one line that holds all three, typed, pasted
    //! or scanned, fills them.
    void setAddress(const QString& text) { type(m_address, m_addressFlaw, text); }
    void setCode(const QString& text) { type(m_code, m_codeFlaw, text); }
    void setFingerprint(const QString& text) { type(m_fingerprint, m_fingerprintFlaw, text); }

    Q_INVOKABLE void chooseCode();
    Q_INVOKABLE void chooseSample();
    Q_INVOKABLE void enrol();
    //! One step back; what is under way is dropped.
    Q_INVOKABLE void back();

    //! Nothing came of the sample; \a detail is for whoever is called to help.
    void sampleFailed(const QString& detail);

Q_SIGNALS:
    void changed();
    void sampleWanted();
    void sampleUnwanted();
    //! The folder holds a till.
    void enrolled();

private:
    void enter(Place place);
    void type(QString& field, QString& flaw, const QString& text);
    void fill(const identity::Invitation& invitation);
    [[nodiscard]] std::optional<identity::Invitation> judge();
    void take(const sync::Enroller::Outcome& outcome);

    QString m_folder;
    bool m_hasSample = false;
    sync::Enroller m_enroller;
    Place m_place = Place::Choosing;
    bool m_isSample = false; // what is under way
    QString m_address;
    QString m_code;
    QString m_fingerprint;
    QString m_addressFlaw;
    QString m_codeFlaw;
    QString m_fingerprintFlaw;
    QString m_troubleTitle;
    QString m_troubleText;
};

} // namespace carnet
