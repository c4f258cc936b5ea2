#include "models/storage/uuidtext.h"

namespace carnet {

namespace {

char* append(char* to, quint64 bits, int digits)
{
    constexpr std::array kDigits{
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        *to++ = kDigits[(bits >> static_cast<unsigned>(shift)) & 0xfU];
    return to;
}

} // namespace

std::array<char, 36> uuidText(const QUuid& id)
{
    std::array<char, 36> text{};
    char* to = append(text.data(), id.data1, 8);
    *to++ = '-';
    to = append(to, id.data2, 4);
    *to++ = '-';
    to = append(to, id.data3, 4);
    *to++ = '-';
    for (int i = 0; i < 8; ++i) {
        if (i == 2)
            *to++ = '-';
        to = append(to, id.data4[i], 2);
    }
    return text;
}

} // namespace carnet
