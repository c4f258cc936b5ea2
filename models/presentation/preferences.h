#pragma once

#include <QObject>
#include <qqmlregistration.h>

namespace carnet {

//! How this till looks to the person at it.
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

    [[nodiscard]] QString theme() const { return m_theme; }
    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
    [[nodiscard]] qreal textScale() const { return m_textScale; }

    void setTheme(const QString& theme);
    void setReducedMotion(bool reduced);
    void setTextScale(qreal scale);

Q_SIGNALS:
    void themeChanged();
    void reducedMotionChanged();
    void textScaleChanged();

private:
    QString m_theme{QStringLiteral("light")};
    QString m_language;
    bool m_reducedMotion = false;
    qreal m_textScale = 1.0;
};

} // namespace carnet
