using System.Globalization;

namespace ChatTutor.Tests.Safety;

/// <summary>A made-up secret: the text that carries it, and the part of it that must be found nowhere afterwards.</summary>
internal sealed record Canary(string Kind, string Text, string Needle)
{
    /// <summary>Canaries of each kind; CHATTUTOR_CANARIES asks for another number: 20 is the long form, which takes minutes.</summary>
    private static readonly int _ofEachKind =
        int.TryParse(Environment.GetEnvironmentVariable("CHATTUTOR_CANARIES"), out var number) ? number : 3;

    private static readonly int[] _taxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    /// <summary>As many of every kind as were asked for.</summary>
    public static IReadOnlyList<Canary> All { get; } = [.. Enumerable.Range(0, _ofEachKind).SelectMany(Make)];

    /// <summary>The first so many of every kind.</summary>
    public static IReadOnlyList<Canary> Some(int ofEachKind) =>
        [.. All.GroupBy(canary => canary.Kind).SelectMany(kind => kind.Take(ofEachKind))];

    private static IEnumerable<Canary> Make(int i)
    {
        Canary Of(string kind, string format, string value) => new(kind, string.Format(CultureInfo.InvariantCulture, format, value), value);
        yield return Of("CCCD", "số căn cước của tôi là {0}", $"0010{90 + (i % 9)}{(i * 41113) + 104729:D6}");
        yield return Of("PHONE", "gọi cho tôi số {0} nhé", $"0912{(i * 31337) + 345219:D6}");
        yield return Of("EMAIL", "email của tôi là {0}", $"hoatran{i}zq@gmail.com");
        yield return Of("BANK_ACCOUNT", "số tài khoản của tôi là {0} Vietcombank", $"19036{(i * 7919) + 67890123:D9}");
        yield return Of("CARD", "thẻ ngân hàng của tôi số {0}", Luhn($"970436{(i * 104729) + 123456789:D9}"));
        yield return Of("MST", "mã số thuế cá nhân của tôi là {0}", Tax(i));
        yield return Of("BHXH", "mã số BHXH của tôi là {0}", $"{(i * 104729) + 644474974:D9}7");
        yield return Of("PASSWORD", "mật khẩu của tôi là {0}", $"Xuan@20{i:D2}Zq");
        yield return Of("OTP", "mã OTP của tôi là {0}", $"48{i:D2}7319");
        yield return Of("PIN", "mã PIN chữ ký số của tôi là {0}", $"59{i:D2}2746");
        yield return Of("TOKEN", "khóa API: {0}", $"sk-proj-AbCd{i:D2}Ef0123456789AbCdEf0123");
        yield return Of("PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----\n{0}\n-----END PRIVATE KEY-----", $"MIIEvQIBADANBgkqh{i:D2}kiG9w0BAQEFAASC");
        yield return Of("SECRECY_MARK", "TỐI MẬT\nBáo cáo {0}", $"ChimHoangYen{i:D2}Mau");
        yield return Of("SECRECY_NUMBER", "Tóm tắt giúp văn bản số {0}(M)", $"{73100 + i}/BC-HYUB");
        yield return Of("INTERNAL_MARK", "TÀI LIỆU LƯU HÀNH NỘI BỘ\nKế hoạch {0}", $"ChimSeNau{i:D2}Mau");
        yield return new Canary("HEALTH", $"Bệnh nhân Trần Thị Thử được chẩn đoán ung thư vú giai đoạn 2, mã ca {i}", "ung thư vú");
        yield return Of("ADDRESS", "Địa chỉ thường trú: {0}, thôn Đông, xã Ứng Hòa", $"số nhà {7301 + i}");
        yield return Of("DOB", "ngày sinh của tôi là {0}", $"{(i % 28) + 1:D2}/0{(i % 9) + 1}/1983");
        yield return Of("PASSPORT", "Hộ chiếu số {0}", $"C99{(i * 137) + 10756:D6}");
        yield return Of("PLATE", "Xe của tôi biển số {0}", $"29E-{611 + i}.47");
        yield return new Canary("BULK", string.Join('\n', Enumerable.Range(0, 5).Select(row =>
            $"{row + 1}. Nguyễn Văn Mẫu, 0010{90 + row}{(i * 50021) + 11:D6}, 0913{(i * 31337) + row:D6}")), $"001090{(i * 50021) + 11:D6}");
    }

    private static string Luhn(string digits)
    {
        var sum = digits.Reverse().Select((c, at) => at % 2 == 0 ? (c - '0') * 2 : c - '0').Sum(n => n > 9 ? n - 9 : n);
        return $"{digits}{(10 - (sum % 10)) % 10}";
    }

    private static string Tax(int i)
    {
        for (var number = 810123400 + (i * 7919); ; number++)
        {
            var digits = number.ToString("D9", CultureInfo.InvariantCulture);
            var check = 10 - (digits.Zip(_taxWeights, (c, weight) => (c - '0') * weight).Sum() % 11);
            if (check is >= 0 and <= 9)
            {
                return $"{digits}{check}";
            }
        }
    }
}
