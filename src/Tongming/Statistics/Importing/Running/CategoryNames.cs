using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Mappings;

namespace Tongming.Statistics.Importing.Running;

/// <summary>Categories by code and by name.</summary>
internal sealed class CategoryNames
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> labels = new(StringComparer.Ordinal);
    private readonly List<Category> categories = [];
    private readonly bool adds;
    private readonly int digits;

    public CategoryNames(ImportDimension dimension, IReadOnlyList<CodeEntry> list)
    {
        adds = dimension.Unknown == UnknownLabel.Add;
        foreach (var entry in list)
        {
            var at = Add(entry.Category);
            foreach (var alias in entry.Aliases)
                Name(alias, at);
        }

        // Codes of one length that are all digits lose their zeros in spreadsheets.
        digits = list.Select(one => one.Category.Code.All(char.IsAsciiDigit) ? one.Category.Code.Length : 0).Distinct().ToArray()
            is [var only]
            ? only
            : 0;
        // What a person said goes before all lists.
        foreach (var (label, code) in dimension.Aliases)
            if (codes.TryGetValue(code, out var at))
                labels[LabelText.Key(label)] = [at];
    }

    public IReadOnlyList<Category> Categories => categories;

    public int OfCode(string code) => codes.GetValueOrDefault(code, DimensionIndex.Unknown);

    /// <summary>The place of the code 01 where a table says 1.</summary>
    public int OfDigits(string text) =>
        text.Length < digits && text.All(char.IsAsciiDigit) ? OfCode(text.PadLeft(digits, '0')) : DimensionIndex.Unknown;

    /// <summary>
    /// The only category with a name; of several the one that is a part of the nearest above, and of those that are added only such a one.
    /// </summary>
    /// <param name="text">The name.</param>
    /// <param name="above">Codes of the categories that it may be a part of, nearest first; null where there is no hierarchy.</param>
    public int OfLabel(string text, IReadOnlyList<string>? above)
    {
        if (!labels.TryGetValue(LabelText.Key(text), out var found))
            return DimensionIndex.Unknown;
        if (above is not null)
        {
            foreach (var parent in above)
                if (found.FindAll(at => categories[at].Parent == parent) is [var child])
                    return child;
            if (found.FindAll(at => categories[at].Parent is null) is [var top] && (above.Count == 0 || !adds))
                return top;
            if (adds)
                return DimensionIndex.Unknown;
        }

        return found is [var only] ? only : DimensionIndex.Ambiguous;
    }

    public int Add(Category category)
    {
        var at = categories.Count;
        codes.TryAdd(category.Code, at);
        Name(category.Label, at);
        categories.Add(category);
        return at;
    }

    /// <summary>A category for a label: the label is its code, with that of its parent before it where it is taken.</summary>
    public Category New(string label, string? parent, IndicatorUnit? unit)
    {
        var code = label;
        if (code.Length > CubeLimits.LongestCode || codes.ContainsKey(code))
            code = Numbered(parent is null ? label : $"{parent}/{label}");
        return new Category(code, label) { Parent = parent, Unit = unit };
    }

    private string Numbered(string text)
    {
        const int room = 8;
        var code = text;
        for (var number = 2; code.Length > CubeLimits.LongestCode || codes.ContainsKey(code); number++)
        {
            var length = Math.Min(text.Length, CubeLimits.LongestCode - room);
            code = $"{text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)]}~{number}";
        }

        return code;
    }

    private void Name(string label, int at)
    {
        var key = LabelText.Key(label);
        if (!labels.TryGetValue(key, out var named))
            labels[key] = [at];
        else if (!named.Contains(at))
            named.Add(at);
    }
}
