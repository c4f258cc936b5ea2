#pragma once

#include "models/presentation/look.h"

#include <QObject>
#include <qqmlregistration.h>

namespace carnet {

//! How this till looks to the person at it; `LookMemory` remembers it.
class Preferences final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(QString language READ language CONSTANT)
    Q_PROPERTY(
        bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)

public:
    explicit Preferences(QString language, QObject* parent = nullptr)
        : QObject(parent)
        , m_language(std::move(language))
    {
    }

    [[nodiscard]] QString theme() const { return m_look.theme; }
    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] bool reducedMotion() const { return m_look.reducedMotion; }
    [[nodiscard]] qreal textScale() const { return m_look.textScale; }

    [[nodiscard]] const Look& look() const { return m_look; }
    void show(const Look& look);
    void setTheme(const QString& theme);
    void setReducedMotion(bool reduced);
    void setTextScale(qreal scale);

Q_SIGNALS:
    void themeChanged();
    void reducedMotionChanged();
    void textScaleChanged();

private:
    Look m_look;
    QString m_language;
};

} // namespace carnet
