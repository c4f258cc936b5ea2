#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

class QKeyEvent;

namespace carnet {

//! Tells a reader of barcodes or cards that acts as a keyboard from somebody who types: it sends at
//! least six characters, each within a few milliseconds of the one before, and Enter. They come
//! out as one text. What looked like it and does not end so goes on to where it was typed.
class KeyboardWedge final : public QObject
{
    Q_OBJECT

public:
    explicit KeyboardWedge(QObject* parent = nullptr);
    ~KeyboardWedge() override;
    Q_DISABLE_COPY_MOVE(KeyboardWedge)

    //! Begins to look at what is typed in the windows of \a app, while it listens.
    void watch(QObject& app);
    //! Where a text is typed as fast nobody should be taken for a reader.
    void setListening(bool listens);

    [[nodiscard]] bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    //! The first few characters have gone on to where somebody types: they are to be taken back.
    void read(const QString& text);

private:
    [[nodiscard]] bool take(QObject& window, const QKeyEvent& event);
    void giveBack();
    void forget();

    bool m_isListening = false;
    bool m_isGivingBack = false;
    quint64 m_lastMs = 0;
    QString m_text;
    QPointer<QObject> m_window;
    std::vector<std::unique_ptr<QKeyEvent>> m_held; // not yet where they were typed
    QTimer m_end;
};

} // namespace carnet
