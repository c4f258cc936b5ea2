#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace carnet {

//! A draft of several things in their order, of which one at a time is open to be changed, with
//! what the rules find wrong with one of them. Each keeps its number wherever it stands, so that a
//! list on a screen knows it again.
template<typename T>
class OpenRows final
{
public:
    //! None is open.
    void begin(const QList<T>& things)
    {
        m_draft = things;
        m_numbers.clear();
        for (qsizetype i = 0; i < m_draft.size(); ++i)
            m_numbers.append(m_nextNumber++);
        m_row = -1;
    }

    [[nodiscard]] const QList<T>& all() const { return m_draft; }
    [[nodiscard]] int numberOf(int row) const { return m_numbers.at(row); }
    //! The one that is open; -1 when none is.
    [[nodiscard]] int row() const { return m_row; }
    //! It, or an empty one.
    [[nodiscard]] T open() const { return isThere(m_row) ? m_draft.at(m_row) : T(); }

    //! At the end, and opens it.
    void add(const T& thing)
    {
        m_row = static_cast<int>(m_draft.size());
        m_draft.append(thing);
        m_numbers.append(m_nextNumber++);
    }
    //! Opens one, or closes it where it is open.
    void toggle(int row) { m_row = isThere(row) && row != m_row ? row : -1; }
    //! False when it cannot go there.
    [[nodiscard]] bool move(int row, int by)
    {
        const int to = row + by;
        if (!isThere(row) || !isThere(to))
            return false;
        m_draft.move(row, to);
        m_numbers.move(row, to);
        if (m_row == row)
            m_row = to;
        else if (m_row == to)
            m_row = row;
        return true;
    }
    //! False when it is not there.
    [[nodiscard]] bool remove(int row)
    {
        if (!isThere(row))
            return false;
        m_draft.removeAt(row);
        m_numbers.removeAt(row);
        m_row = m_row == row ? -1 : m_row > row ? m_row - 1 : m_row;
        return true;
    }
    //! Changes the open one; false when it is as it was.
    template<typename Change>
    [[nodiscard]] bool edit(Change change)
    {
        if (!isThere(m_row))
            return false;
        const T before = m_draft.at(m_row);
        change(m_draft[m_row]);
        return m_draft.at(m_row) != before;
    }

    //! What the rules say of a field, such as `tasks.2.url` of those called `tasks`.
    void setFlaw(const QString& called, const QString& field, const QString& text)
    {
        const QStringList path = field.split(u'.');
        const bool isOfThese = path.constFirst() == called;
        m_flawText = isOfThese ? text : QString();
        m_flawRow = isOfThese && path.size() == 3 ? path.at(1).toInt() : -1;
        m_flawPart = m_flawRow < 0 ? QString() : path.at(2);
    }
    //! Of one of them, or of all together and none that is there.
    [[nodiscard]] QString flawOf(int row) const
    {
        return row == m_flawRow ? m_flawText : QString();
    }
    [[nodiscard]] QString flawOfAll() const { return m_flawRow < 0 ? m_flawText : QString(); }
    //! Of the open one, which part; empty where nothing is wrong.
    [[nodiscard]] QString flawPart() const
    {
        return m_flawRow >= 0 && m_flawRow == m_row ? m_flawPart : QString();
    }

private:
    [[nodiscard]] bool isThere(int row) const { return row >= 0 && row < m_draft.size(); }

    QList<T> m_draft;
    QList<int> m_numbers; // of the draft, in its order
    int m_nextNumber = 0;
    int m_row = -1;
    int m_flawRow = -1;
    QString m_flawPart;
    QString m_flawText;
};

} // namespace carnet
