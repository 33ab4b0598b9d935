namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>What is put in for a field: a text of one or more paragraphs, or a list whose items each repeat the field's paragraph.</summary>
public sealed record PaperValue
{
    private PaperValue(IReadOnlyList<string> parts, bool isList)
    {
        Parts = [.. parts.Select(Harmless.Text).Where(part => part.Length > 0)];
        IsList = isList;
    }

    /// <summary>Paragraphs or items, cleaned; none where the value is empty.</summary>
    public IReadOnlyList<string> Parts { get; }

    public bool IsList { get; }

    public bool IsEmpty => Parts.Count == 0;

    /// <summary>A text; each of its lines becomes a paragraph, empty lines are left out.</summary>
    public static PaperValue Of(string? text) => new((text ?? "").ReplaceLineEndings("\n").Split('\n'), isList: false);

    /// <summary>A list; line breaks within an item become spaces.</summary>
    public static PaperValue List(IEnumerable<string> items) => new([.. items.Select(item => item.ReplaceLineEndings(" "))], isList: true);

    /// <summary>All parts in one line.</summary>
    public override string ToString() => string.Join('；', Parts);
}
