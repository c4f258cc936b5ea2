#pragma once

#include "models/presentation/fieldentries.h"
#include "models/presentation/undotoast.h"

#include <functional>

namespace carnet {

//! What came of a plan, where its kind asks for more than that it took place.
class DoneForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(carnet::FieldEntries* fields READ fields CONSTANT)
    Q_PROPERTY(QString flawText READ flawText NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)

public:
    using Then = std::function<void(const Activity&)>;

    //! Both outlive the form.
    DoneForm(Till& till, UndoToast& toast, QObject* parent);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] FieldEntries* fields() { return &m_fields; }
    //! What speaks against it beside what stands at a field.
    [[nodiscard]] QString flawText() const { return m_flawText; }
    [[nodiscard]] bool canSave() const { return m_plan && !m_isBusy; }

    //! Something is to be noted before \a plan is ticked off.
    [[nodiscard]] bool isNeededFor(const Activity& plan) const;
    //! \a then comes with what was logged.
    void begin(const Activity& plan, Then then = {});

    Q_INVOKABLE void save();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void begun();
    void done();

private:
    void take(const Result<Outcome>& outcome, const Activity& logged);

    Till& m_till;
    UndoToast& m_toast;
    FieldEntries m_fields;
    std::optional<Activity> m_plan;
    QString m_text;
    QString m_flawText;
    bool m_isBusy = false; // on its way to the store
    Then m_then;
};

//! “Fitting took place”, by the name of its kind.
[[nodiscard]] QString tookPlaceText(const Activity& activity, const Till& till);

} // namespace carnet
