using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tongming.Calendar;

/// <summary>
/// A ledger in one line: number, letter of the kind, day, then what there is of <c>+days</c>, <c>#answered number</c>,
/// <c>@limit from</c>, <c>=date</c>; <c>~</c> before an event that was taken back.
/// </summary>
internal static partial class ClockLedgerText
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>One letter for each kind in the order of <see cref="ClockEventKind"/>. They are stored: never change one.</summary>
    private const string Letters = "RCcTtAaWwFfXLOEZ";

    public static string Write(ClockLedger ledger) =>
        string.Join(';', ledger.Events.Select(e => Write(e)).Concat(ledger.Undone.Select(e => "~" + Write(e))));

    public static (List<ClockEvent> Events, List<ClockEvent> Undone) Read(string text)
    {
        var events = new List<ClockEvent>();
        var undone = new List<ClockEvent>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
            (part[0] == '~' ? undone : events).Add(Event(part));
        if (events.Concat(undone).GroupBy(e => e.No).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new FormatException($"Event {twice.Key} stands twice in the ledger.");
        return (events, undone);
    }

    private static string Write(ClockEvent e)
    {
        var text = new StringBuilder($"{e.No}{Letters[(int)e.Kind]}{Day(e.On)}");
        if (e.WorkingDays > 0)
            text.Append($"+{e.WorkingDays}");
        if (e.Concerns is { } no)
            text.Append($"#{no}");
        if (e.LimitFrom is { } from)
            text.Append($"@{Day(from)}");
        if (e.Date is { } date)
            text.Append($"={Day(date)}");
        return text.ToString();
    }

    private static ClockEvent Event(string part)
    {
        var match = Form().Match(part);
        var kind = match.Success ? Letters.IndexOf(match.Groups["kind"].Value, StringComparison.Ordinal) : -1;
        if (kind < 0)
            throw new FormatException($"Not an event of a clock ledger: {part}");
        return new ClockEvent(Number(match, "no"), (ClockEventKind)kind, Day(match, "on") ?? default)
        {
            WorkingDays = match.Groups["days"].Success ? Number(match, "days", ClockEvent.MostWorkingDays) : 0,
            Concerns = match.Groups["answers"].Success ? Number(match, "answers") : null,
            LimitFrom = Day(match, "from"),
            Date = Day(match, "date"),
        };
    }

    private static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    private static DateOnly? Day(Match match, string group) =>
        !match.Groups[group].Success ? null
        : DateOnly.TryParseExact(match.Groups[group].ValueSpan, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
        : throw new FormatException($"Not a day: {match.Groups[group].Value}");

    private static int Number(Match match, string group, int most = int.MaxValue) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
        && number <= most
            ? number
            : throw new FormatException($"Not a number of a clock ledger: {match.Groups[group].Value}");

    [GeneratedRegex(
        @"^~?(?<no>[0-9]+)(?<kind>[A-Za-z])(?<on>[0-9-]{10})(\+(?<days>[0-9]+))?(#(?<answers>[0-9]+))?(@(?<from>[0-9-]{10}))?(=(?<date>[0-9-]{10}))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Form();
}
