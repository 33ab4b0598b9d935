using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Publications.Channels;

/// <summary>A period of whole days for counts, as it stands in the address: this year unless something else is asked for.</summary>
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    /// <summary>Reads <c>from</c> and <c>to</c>; a period that ends before it begins is this year.</summary>
    public static Period Of(Func<string, string> asked, DateOnly today)
    {
        var first = DateOnly.TryParseExact(asked("from"), "yyyy-MM-dd", out var from) ? from : new DateOnly(today.Year, 1, 1);
        var last = DateOnly.TryParseExact(asked("to"), "yyyy-MM-dd", out var to) ? to : new DateOnly(first.Year, 12, 31);
        return last < first ? new Period(new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31)) : new Period(first, last);
    }

    /// <summary>As it stands in the address.</summary>
    public string InAddress => $"from={Dates.Machine(First)}&to={Dates.Machine(Last)}";

    /// <summary>As people read it.</summary>
    public string InWords =>
        First is { Month: 1, Day: 1 } && Last == new DateOnly(First.Year, 12, 31)
            ? $"{First.Year} 年"
            : $"{Dates.Plain(First)}至{Dates.Plain(Last)}";
}
