#include "models/presentation/lookmemory.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const QString& nameOfTheme()
{
    static const QString name = u"theme"_s;
    return name;
}

QString nameFor(const AssociateId& associate)
{
    return u"look."_s + associate.toString();
}

} // namespace

LookMemory::LookMemory(Till& till, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_preferences(preferences)
    , m_themeOfTill(preferences.theme())
{
    connect(&till, &Till::associateChanged, this, &LookMemory::follow);
    connect(&preferences, &Preferences::themeChanged, this, &LookMemory::keep);
    connect(&preferences, &Preferences::reducedMotionChanged, this, &LookMemory::keep);
    connect(&preferences, &Preferences::textScaleChanged, this, &LookMemory::keep);
    readTheme();
    follow();
}

void LookMemory::readTheme()
{
    m_till.read(
        this,
        [](TerminalStore& store) { return store.memory(nameOfTheme()); },
        [this](const Result<QString>& theme) {
            if (!theme || theme->isEmpty())
                return;
            m_themeOfTill = *theme;
            if (m_of.isNull())
                show({.theme = m_themeOfTill});
        });
}

void LookMemory::follow()
{
    // Headquarters may have changed her rights; she has not changed.
    if (m_till.associate().id == m_of)
        return;
    m_of = m_till.associate().id;
    show({.theme = m_themeOfTill});
    if (m_of.isNull())
        return;
    m_till.read(
        this,
        [name = nameFor(m_of)](TerminalStore& store) { return store.memory(name); },
        [this, of = m_of](const Result<QString>& remembered) {
            if (!remembered || of != m_of)
                return;
            if (const auto look = Look::fromString(*remembered))
                show(*look);
        });
}

void LookMemory::show(const Look& look)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_preferences.show(look);
}

void LookMemory::keep()
{
    if (m_isShowing)
        return;
    if (!m_of.isNull())
        return m_till.remember(nameFor(m_of), m_preferences.look().toString());
    m_themeOfTill = m_preferences.theme();
    m_till.remember(nameOfTheme(), m_themeOfTill);
}

} // namespace carnet
