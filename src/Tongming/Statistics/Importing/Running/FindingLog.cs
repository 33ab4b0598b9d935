using Tongming.Statistics.Screening;

namespace Tongming.Statistics.Importing.Running;

/// <summary>Counts what is found and keeps the first of every kind.</summary>
internal sealed class FindingLog
{
    private static readonly ImportFindingKind[] Kinds = Enum.GetValues<ImportFindingKind>();
    private readonly long[] counts = new long[Kinds.Length];
    private readonly List<ImportFinding>[] found = [.. Kinds.Select(_ => new List<ImportFinding>())];

    public void Add(ImportFindingKind kind, string sheet, int row, int column, ReadOnlySpan<char> text) =>
        Add(kind, sheet, row, column, text, []);

    public void Add(ImportFindingKind kind, string sheet, int row, int column, ReadOnlySpan<char> text, params object[] facts)
    {
        if (counts[(int)kind]++ >= ScreeningResult.MostListed)
            return;
        var shown = text.Length > ImportFinding.LongestText ? string.Concat(text[..(ImportFinding.LongestText - 1)], "…") : text.ToString();
        found[(int)kind].Add(new ImportFinding(kind, sheet, row, column, shown) { Facts = facts });
    }

    public IReadOnlyList<ImportCheck> ToChecks() =>
        [
            .. Kinds.Select(kind => new ImportCheck(
                kind,
                counts[(int)kind] == 0 ? ScreeningVerdict.Pass : VerdictOf(kind),
                counts[(int)kind],
                found[(int)kind]
            )),
        ];

    private static ScreeningVerdict VerdictOf(ImportFindingKind kind) =>
        kind switch
        {
            ImportFindingKind.Heading or ImportFindingKind.UnusedColumn => ScreeningVerdict.Pass,
            ImportFindingKind.DuplicateSame
            or ImportFindingKind.UnknownStatus
            or ImportFindingKind.HiddenSheet
            or ImportFindingKind.HiddenCells
            or ImportFindingKind.EmptySheet
            or ImportFindingKind.UnitChanged
            or ImportFindingKind.MixedBasis
            or ImportFindingKind.RowTooLong
            or ImportFindingKind.NoteLost => ScreeningVerdict.Warning,
            _ => ScreeningVerdict.Fail,
        };
}
