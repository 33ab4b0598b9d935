namespace Tongming.Statistics.PxWeb;

/// <summary>Reads a call from the parameters of its address.</summary>
internal sealed class PxWebParameters
{
    private readonly OrderedDictionary<string, PxWebChoice> choices = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private PxWebRequest request = new([]);
    private int expressions;

    public static Outcome<PxWebRequest> Read(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var reader = new PxWebParameters();
        foreach (var (name, value) in parameters)
            if (reader.Take(name, value) is { } refusal)
                return refusal;
        var style = PxWebStyle.Of(reader.words, reader.request.Format);
        return style.Succeeded ? reader.request with { Choices = [.. reader.choices.Values], Style = style.Value } : style.Refusal;
    }

    /// <summary>The items of a list with commas. Arguments of functions and what stands in square brackets are not divided.</summary>
    internal static IReadOnlyList<string> Items(string list)
    {
        var items = new List<string>();
        var at = 0;
        while (at <= list.Length)
        {
            while (at < list.Length && list[at] == ' ')
                at++;
            var end = EndOf(list, at);
            var item = list[at..end].Trim();
            if (item.Length > 0)
                items.Add(item is ['[', _, .., ']'] ? item[1..^1] : item);
            at = end + 1;
        }

        return items;
    }

    private static int EndOf(string list, int start)
    {
        var from = start;
        if (start < list.Length && list[start] == '[' && Closing(list, start) is > 0 and var closing)
            from = closing;
        else if (Function(list, start) is > 0 and var open && list.IndexOf(')', open) is > 0 and var close)
            from = close;
        var comma = list.IndexOf(',', from);
        return comma < 0 ? list.Length : comma;
    }

    /// <summary>The first bracket after which an item ends, or -1.</summary>
    private static int Closing(string list, int start)
    {
        for (var at = list.IndexOf(']', start); at >= 0; at = list.IndexOf(']', at + 1))
            if (at + 1 == list.Length || list[at + 1] == ',')
                return at;
        return -1;
    }

    private static int Function(string list, int start)
    {
        foreach (var name in (ReadOnlySpan<string>)["top(", "bottom(", "range(", "from(", "to("])
            if (string.Compare(list, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return start + name.Length;
        return -1;
    }

    private Refusal? Take(string name, string value)
    {
        if (name.IndexOf('[') is > 0 and var open && name.EndsWith(']'))
        {
            var word = name[..open].ToUpperInvariant();
            var dimension = name[(open + 1)..^1];
            return seen.Add($"{word}[{dimension}]") ? TakeOf(word, dimension, name, value) : new Refusal("pxweb.twice", name);
        }

        var known = name.ToUpperInvariant();
        // Lists may be written with commas or by naming the parameter again.
        if (known is not ("OUTPUTFORMATPARAMS" or "HEADING" or "STUB") && !seen.Add(known))
            return new Refusal("pxweb.twice", name);
        switch (known)
        {
            case "LANG":
                return PxWebTablesRequest.WhyNotIn(value);
            case "OUTPUTFORMAT":
                var format = PxWebStyle.FormatOf(value);
                if (!format.Succeeded)
                    return format.Refusal;
                request = request with { Format = format.Value };
                return null;
            case "OUTPUTFORMATPARAMS":
                words.AddRange(Items(value));
                return null;
            case "HEADING":
                request = request with { Heading = [.. request.Heading, .. Items(value)] };
                return null;
            case "STUB":
                request = request with { Stub = [.. request.Stub, .. Items(value)] };
                return null;
            default:
                return null;
        }
    }

    private Refusal? TakeOf(string word, string dimension, string name, string value)
    {
        var choice = choices.GetValueOrDefault(dimension) ?? new PxWebChoice(dimension);
        switch (word)
        {
            case "VALUECODES":
                var items = Items(value);
                expressions += items.Count;
                if (expressions > PxWebRequest.MostExpressions)
                    return new Refusal("pxweb.expressions", PxWebRequest.MostExpressions);
                choice = choice with { Expressions = items };
                break;
            case "CODELIST":
                choice = choice with { Codelist = value.Length == 0 ? null : value };
                break;
            case "OUTPUTVALUES" when value.ToUpperInvariant() is "SINGLE" or "AGGREGATED":
                choice = choice with { Single = value.Length == "single".Length };
                break;
            default:
                return new Refusal("pxweb.parameter", name, value);
        }

        choices[dimension] = choice;
        return null;
    }
}
