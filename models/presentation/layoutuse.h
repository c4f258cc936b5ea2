#pragma once

#include "models/presentation/undotoast.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

//! A store, one of its registers, or an associate, and whether they are given the layout.
struct LayoutUserItem {
    QString userId;
    QString heading; //!< of the part of the list that begins here
    QString text;
    QString detail; //!< what they show otherwise
    bool isRegister = false; //!< stands below its store
    bool isGiven = false;

    [[nodiscard]] const QString& key() const { return userId; }
    [[nodiscard]] static const std::array<ItemRole<LayoutUserItem>, 6>& roles();
    friend bool operator==(const LayoutUserItem&, const LayoutUserItem&) = default;
};

//! Who shows a layout: it is given to stores, registers and associates, each by an operation of its
//! own (LY-1).
class LayoutUse final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString layoutName READ layoutName NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* users READ users CONSTANT)
    Q_PROPERTY(QString troubleText READ troubleText NOTIFY changed)

public:
    LayoutUse(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString layoutName() const;
    [[nodiscard]] QAbstractListModel* users() { return &m_users; }
    //! Why the last change was not made.
    [[nodiscard]] QString troubleText() const { return m_trouble; }

    Q_INVOKABLE void open(const QString& layoutId);
    Q_INVOKABLE void close();
    //! Gives the layout, or takes it back.
    Q_INVOKABLE void toggle(const QString& userId);

Q_SIGNALS:
    void changed();
    void opened();

private:
    [[nodiscard]] QString nameOf(const ScreenLayoutId& layout) const;
    //! What somebody shows who is not given this layout; \a otherwise where they are given none.
    [[nodiscard]] QString detail(const ScreenLayoutId& given, const QString& otherwise) const;
    template<typename User>
    void give(User user, const QString& name);
    void show();

    Till& m_till;
    UndoToast& m_toast;
    ScreenLayoutId m_layout; // null while nobody looks
    QString m_trouble;
    ValueListModel<LayoutUserItem> m_users;
};

} // namespace carnet
