#pragma once

#include "models/presentation/attributeitems.h"
#include "models/presentation/setupform.h"

#include <qqmlregistration.h>

namespace carnet {

//! Something of the set-up that has a name in the retailer's own language and one in each language
//! of the screens.
class NamedForm : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* translations READ translations CONSTANT)

public:
    [[nodiscard]] QString name() const;
    //! Something new that is filed under a key gets it from its name.
    void setName(const QString& name);
    //! Of the text that translatedField() names.
    [[nodiscard]] QAbstractListModel* translations() { return &m_translations; }

    Q_INVOKABLE void translate(const QString& language, const QString& text);

protected:
    NamedForm(Till& till, UndoToast& toast, QObject* parent);

    //! The draft becomes what \a row says; never called with a row that cannot be read.
    virtual void take(const Row& row) = 0;
    //! Which of the texts is translated at the moment, as the row's translations name it.
    [[nodiscard]] virtual QString translatedField() const;
    void showDraft() override;

    [[nodiscard]] QJsonValue field(const QString& name) const;
    //! Writes one field of the draft; a value that is none of the field's is ignored.
    void write(const QString& name, const QJsonValue& value);

private:
    void takeChecked(const Row& row);

    ValueListModel<TranslationItem> m_translations;
};

} // namespace carnet
