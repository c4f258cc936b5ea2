#pragma once

#include "models/presentation/registerform.h"
#include "models/presentation/setuptable.h"
#include "models/presentation/valuelistmodel.h"

namespace carnet {

//! A till in the table of headquarters.
struct RegisterEntry {
    QString registerId;
    QString number;
    QString name;
    QString storeText;
    bool isBlocked = false;

    [[nodiscard]] const QString& key() const { return registerId; }
    [[nodiscard]] static const std::array<ItemRole<RegisterEntry>, 5>& roles();
    friend bool operator==(const RegisterEntry&, const RegisterEntry&) = default;
};

//! The tills of all stores, store by store.
class RegistersScreen final : public carnet::SetupTable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* registers READ registers CONSTANT)
    Q_PROPERTY(carnet::RegisterForm* form READ form CONSTANT)

public:
    RegistersScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* registers() { return &m_registers; }
    [[nodiscard]] int count() const override { return m_registers.rowCount(); }
    [[nodiscard]] QString countText() const override { return tr("%Ln tills", nullptr, count()); }
    [[nodiscard]] RegisterForm* form() { return &m_form; }

    Q_INVOKABLE void edit(int row);

private:
    void fill() override;

    RegisterForm m_form;
    ValueListModel<RegisterEntry> m_registers;
};

} // namespace carnet
