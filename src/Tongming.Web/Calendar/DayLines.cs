using System.Globalization;
using Tongming.Calendar;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Calendar;

/// <summary>Days that somebody typed, one a line with its name: <c>2027-01-01 元旦</c>.</summary>
internal sealed record DayLines(IReadOnlyList<CalendarFact> Facts)
{
    /// <summary>Most lines.</summary>
    public const int Most = 100;

    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    /// <summary>Reads them. Refused: <c>calendar.lines.unreadable</c>, with the number of the line; <c>calendar.lines.too-many</c>.</summary>
    public static Outcome<DayLines> Read(string text, DayStatus status, string source)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries);
        var facts = new List<CalendarFact>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
                continue;
            var words = lines[i]
                .Split((char[])[' ', '\t', '\u3000'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (!TryDay(words[0], out var day) || words.Length < 2)
                return new Refusal("calendar.lines.unreadable", i + 1, lines[i].Length > 40 ? lines[i][..40] + "…" : lines[i]);
            facts.Add(new CalendarFact(day, status, words[1], source));
        }

        return facts.Count > Most ? new Refusal("calendar.lines.too-many", Most) : new DayLines(facts);
    }

    /// <summary>Reads a day in one of the usual forms.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>A day as a refusal says it.</summary>
    public static string Words(DateOnly day) => Dates.Long(day);
}
