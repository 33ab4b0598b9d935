using System.Globalization;
using System.Text;

namespace Tongming.Web.Platform.Ui.Forms;

/// <summary>Turns what was typed into a value, or into a sentence that says how to mend it.</summary>
internal static class FieldValue
{
    private static readonly string[] DayForms = ["yyyy-M-d", "yyyyMMdd"];
    private static readonly string[] TimeForms = ["H:m", "H:m:s"];

    /// <summary>Text as it is kept: one kind of line break, no control characters, no blanks around it.</summary>
    public static string Tidy(string typed)
    {
        var tidy = new StringBuilder(typed.Length);
        foreach (var letter in typed.ReplaceLineEndings("\n"))
        {
            if (letter is '\n' or '\t' || !char.IsControl(letter))
                tidy.Append(letter);
        }

        return tidy.ToString().Trim();
    }

    /// <summary>Reads one value that is not empty.</summary>
    public static (object? Value, string? Problem) Read(FormField field, string typed) =>
        field.ValueType switch
        {
            var type when type == typeof(string) => (typed, null),
            var type when type == typeof(DateOnly) => Day(field, typed),
            var type when type == typeof(TimeOnly) => TimeOfDay(field, typed),
            var type when type == typeof(bool) => (typed is "true" or "on", null),
            var type when type == typeof(Guid) => Guid.TryParse(typed, out var id) ? (id, null) : (null, NotOffered(field)),
            { IsEnum: true } type => Enum.TryParse(type, typed, out var member) && Enum.IsDefined(type, member!)
                ? (member, null)
                : (null, NotOffered(field)),
            _ => Number(field, typed),
        };

    /// <summary>The sentence for a value that is not among the choices.</summary>
    public static string NotOffered(FormField field) => $"“{field.Label}”里选的一项已经不在可选范围内，请重新选择。";

    private static (object? Value, string? Problem) Day(FormField field, string typed)
    {
        var plain = Narrow(typed)
            .Replace('年', '-')
            .Replace('月', '-')
            .Replace("日", "", StringComparison.Ordinal)
            .Replace('/', '-')
            .Replace('.', '-')
            .Replace(" ", "", StringComparison.Ordinal);
        return DateOnly.TryParseExact(plain, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, null)
            : (null, $"“{field.Label}”写的“{Short(typed)}”不是日期。请写成 2026-03-18 或 2026年3月18日 的样子。");
    }

    private static (object? Value, string? Problem) TimeOfDay(FormField field, string typed) =>
        TimeOnly.TryParseExact(Narrow(typed).Replace('：', ':'), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time, null)
            : (null, $"“{field.Label}”写的“{Short(typed)}”不是时刻。请写成 14:30 的样子。");

    private static (object? Value, string? Problem) Number(FormField field, string typed)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        var isWhole = field.Kind is FieldKind.Whole or FieldKind.Hidden;
        if (
            !decimal.TryParse(Narrow(typed), Plain, CultureInfo.InvariantCulture, out var number)
            || (isWhole && number != decimal.Truncate(number))
        )
            return (
                null,
                $"“{field.Label}”写的“{Short(typed)}”不是{(isWhole ? "整数" : "数")}。请只写数字，例如 {(isWhole ? "12" : "12.5")}，不带单位。"
            );
        if (field.ValueType == typeof(decimal))
            return (number, null);
        if (field.ValueType == typeof(double))
            return ((double)number, null);
        var (least, most) = field.ValueType == typeof(int) ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);
        if (number < least || number > most)
            return (null, $"“{field.Label}”写的“{Short(typed)}”太大了，请检查位数。");
        return field.ValueType == typeof(int) ? ((int)number, null) : ((long)number, null);
    }

    /// <summary>Full-width digits and signs as people type them in Chinese.</summary>
    private static string Narrow(string typed) =>
        string.Concat(typed.Trim().Select(letter => letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter));

    private static string Short(string typed) => typed.Length <= 20 ? typed : typed[..20] + "…";
}
