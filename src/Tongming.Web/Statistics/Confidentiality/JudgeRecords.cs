using Tongming.Statistics.DataSets;
using Tongming.Statistics.Disclosure.Records;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Intake;
using Tongming.Web.Platform.Files;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>Judges the cells of a version by what lies behind them. The records are read from what was sent and never written down.</summary>
internal sealed class JudgeRecords(Engine engine, CubeStore cubes, KeptFindings findings, DisclosureNumbers numbers)
{
    /// <summary>Largest file of records, in bytes.</summary>
    public const long MostBytes = 64L << 20;

    /// <summary>What a check rests on.</summary>
    /// <param name="Kind">Which kind.</param>
    /// <param name="Words">The file and what it covers, or the reason.</param>
    /// <param name="Kept">The findings in the store, or null.</param>
    /// <param name="Parameters">Version of the parameters by which it was judged.</param>
    internal sealed record Basis(CheckBasis Kind, string Words, StoredFile? Kept, int Parameters);

    /// <summary>Judges. Refused: <c>examination.words</c>, neither file nor reason; <c>examination.large</c>; and as <see cref="RespondentRecords.Judge"/> refuses.</summary>
    /// <param name="vintage">The version.</param>
    /// <param name="given">Name and content of the CSV file, or null.</param>
    /// <param name="reason">Why there is none.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Outcome<Basis>> RunAsync(
        Vintage vintage,
        (string Name, Stream Content)? given,
        string reason,
        CancellationToken cancel
    )
    {
        await using var db = engine.OpenForReading();
        var (parameters, version) = await numbers.ReadAsync(db, vintage.BodyId, cancel);
        if (given is not { } records)
            return reason.Trim() is { Length: > 0 and <= Vintage.LongestWords } words
                ? new Basis(CheckBasis.Declared, words, null, version)
                : new Refusal("examination.words", Vintage.LongestWords);
        if (records.Content.Length > MostBytes)
            return new Refusal("examination.large", MostBytes >> 20);
        var file = await cubes.OpenWholeAsync(new StoredName(vintage.BodyId, vintage.WholeFile), cancel);
        var judged = RespondentRecords.Judge(CsvRows.Of(records.Content), file, parameters);
        if (judged.Refusal is { } refusal)
            return refusal;
        var found = judged.Value!;
        var told = $"{UploadName.Sanitise(records.Name)}：{found.Rows:N0} 行，判断了 {found.Judged:N0} 格";
        if (found.NotCovered.Count > 0)
            told += $"；没有资料的指标：{string.Join('、', found.NotCovered)}";
        return new Basis(
            found.AreCounts ? CheckBasis.Counts : CheckBasis.Records,
            told.Length > Vintage.LongestWords ? told[..Vintage.LongestWords] : told,
            await findings.PutAsync(vintage.BodyId, found.Findings, cancel),
            version
        );
    }
}
