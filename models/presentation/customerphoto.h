#pragma once

#include "models/presentation/till.h"
#include "models/presentation/undotoast.h"

#include <QImage>
#include <QUrl>
#include <qqmlregistration.h>

namespace carnet {

//! The picture of a customer; her monogram stands where there is none.
class CustomerPhoto final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString source READ source NOTIFY changed)
    Q_PROPERTY(bool isThere READ isThere NOTIFY changed)
    Q_PROPERTY(bool isOffered READ isOffered NOTIFY changed)

public:
    CustomerPhoto(Till& till, UndoToast& toast, QObject* parent);

    //! Headquarters has photos switched on.
    [[nodiscard]] bool isOffered() const { return m_till.reference().has(Feature::Photos); }
    //! A data URL; empty when there is none.
    [[nodiscard]] QString source() const;
    [[nodiscard]] bool isThere() const { return m_photo.has_value(); }

    void show(const CustomerId& customer, const std::optional<Photo>& photo);

    //! Asks for a file to be chosen; see \l fileWanted.
    Q_INVOKABLE void chooseFile() { Q_EMIT fileWanted(); }
    //! Takes a picture file that was chosen, or dropped on the monogram.
    Q_INVOKABLE void takeFile(const QUrl& file);
    Q_INVOKABLE void takeFromClipboard();
    Q_INVOKABLE void remove();
    //! Cuts a square out of the middle and makes it small.
    void take(const QImage& image);

Q_SIGNALS:
    void changed();
    //! Somebody wants to choose a picture among the files of the till.
    void fileWanted();

private:
    void perform(const Operation& draft, const QString& said);

    Till& m_till;
    UndoToast& m_toast;
    CustomerId m_customer;
    std::optional<Photo> m_photo;
};

} // namespace carnet
