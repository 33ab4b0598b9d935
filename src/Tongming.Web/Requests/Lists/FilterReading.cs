using System.Globalization;
using Tongming.Requests.Replies;

namespace Tongming.Web.Requests.Lists;

/// <summary>Reads the values of a filter from an address and remembers the first that cannot be understood; empty ones are none.</summary>
/// <param name="value">Gives the value of a name; empty where there is none.</param>
internal sealed class FilterReading(Func<string, string> value)
{
    public Refusal? Problem { get; private set; }

    public string? Words(string name, string label, int longest)
    {
        var text = value(name).Trim();
        if (text.Length > longest)
            Problem ??= new Refusal("requests.list.too-long", label, longest);
        return text.Length == 0 ? null : text;
    }

    public T? Member<T>(string name, string label)
        where T : struct, Enum =>
        value(name) is not { Length: > 0 } text ? null
        : char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var member) && Enum.IsDefined(member) ? member
        : Unreadable<T?>(label, text);

    public Guid? Id(string name, string label) =>
        value(name) is not { Length: > 0 } text ? null
        : Guid.TryParse(text, out var id) ? id
        : Unreadable<Guid?>(label, text);

    public DateOnly? Day(string name, string label) =>
        value(name) is not { Length: > 0 } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : Unreadable<DateOnly?>(label, text);

    public ReplyKind? Kind(string name, string label) =>
        value(name) is not { Length: > 0 } text ? null : ReplyKind.Find(text) ?? Unreadable<ReplyKind?>(label, text);

    /// <summary>A year of four digits.</summary>
    public int? Year(string name, string label) =>
        value(name) is not { Length: > 0 } text ? null
        : text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year
        : Unreadable<int?>(label, text);

    /// <summary>One of a few words.</summary>
    public string? Word(string name, string label, params string[] words) =>
        value(name) is not { Length: > 0 } text ? null
        : words.Contains(text, StringComparer.Ordinal) ? text
        : Unreadable<string?>(label, text);

    private T? Unreadable<T>(string label, string text)
    {
        Problem ??= new Refusal("requests.list.unreadable", label, text.Length > 40 ? text[..40] + "…" : text);
        return default;
    }
}
