using System.Text.Json;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.Screening;
using Tongming.Web.Platform.Files;

namespace Tongming.Web.Statistics.Imports;

/// <summary>How far an import has come.</summary>
internal enum ImportState
{
    /// <summary>等待.</summary>
    Waiting,

    /// <summary>正在核查.</summary>
    Running,

    /// <summary>核查完毕, somebody looks at it.</summary>
    Screened,

    /// <summary>不能读.</summary>
    Failed,

    /// <summary>已收入 as a version.</summary>
    Taken,

    /// <summary>已放弃.</summary>
    Discarded,
}

/// <summary>
/// 导入: a file that somebody brought for a data set, screened in the background. What came of it waits until a person takes it as a version or gives it up; the file stays
/// kept either way.
/// </summary>
internal sealed class BroughtNumbers
{
    private BroughtNumbers() { }

    public BroughtNumbers((Guid BodyId, Guid Id, Guid DataSetId) place, StagedFile file, (Guid By, DateTimeOffset At) made)
    {
        (BodyId, Id, DataSetId) = place;
        (FileName, Sha256, By, At) = (file.Name, file.Sha256, made.By, made.At);
    }

    public Guid BodyId { get; private set; }

    public Guid Id { get; private set; }

    public Guid DataSetId { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>The file in the store.</summary>
    public string Sha256 { get; private set; } = "";

    public Guid By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>How much is done, 0 to 100.</summary>
    public int Done { get; private set; }

    /// <summary>How often its screening was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why it could not be read, as a sentence; else empty.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>The results of the checks, as JSON.</summary>
    public string Screening { get; private set; } = "[]";

    /// <summary>What was found while a table was read, as JSON.</summary>
    public string Reading { get; private set; } = "[]";

    /// <summary>How the table was read; empty where there was nothing to say.</summary>
    public string Mapping { get; private set; } = "";

    /// <summary>What differs from the version before, counted.</summary>
    public string Extent { get; private set; } = "";

    /// <summary>True where numbers are revised that are out, or wait for their minute.</summary>
    public bool Revises { get; private set; }

    /// <summary>The version number that it would get.</summary>
    public string Number { get; private set; } = "";

    public string WholeFile { get; private set; } = "";

    public string OpenFile { get; private set; } = "";

    public string Digest { get; private set; } = "";

    public long Cells { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>The version against which it was screened; null for none.</summary>
    public Guid? Against { get; private set; }

    /// <summary>The version that it became.</summary>
    public Guid? VintageId { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>The checks.</summary>
    public IReadOnlyList<ScreeningResult> Results() => JsonSerializer.Deserialize<List<ScreeningResult>>(Screening)!;

    /// <summary>What was found while a table was read.</summary>
    public IReadOnlyList<ImportCheck> Checks() => JsonSerializer.Deserialize<List<ImportCheck>>(Reading)!;

    /// <summary>The worst of all.</summary>
    public ScreeningVerdict Verdict() =>
        Results().Select(one => one.Verdict).Concat(Checks().Select(one => one.Verdict)).DefaultIfEmpty(ScreeningVerdict.Pass).Max();

    public Vintage.Content Content() => new(WholeFile, OpenFile, Digest, Cells, Bytes);

    /// <summary>Its screening begins, once more where it was not finished.</summary>
    public void Begin()
    {
        Attempts++;
        Advance(10);
    }

    /// <summary>Tells how far it is.</summary>
    public void Advance(int done) => (State, Done, Version) = (ImportState.Running, Math.Clamp(done, 0, 100), Version + 1);

    /// <summary>It cannot be read.</summary>
    public void Fail(string problem)
    {
        var cut = problem.Length > 1000 ? problem[..1000] : problem;
        (State, Done, Problem, Version) = (ImportState.Failed, 100, cut, Version + 1);
    }

    /// <summary>Says how it was read and what was found; of kinds of which nothing was found, nothing.</summary>
    public void Tell(IReadOnlyList<ImportCheck> checks, string mapping) =>
        (Reading, Mapping) = (JsonSerializer.Serialize(checks.Where(one => one.Count > 0)), mapping);

    /// <summary>It was screened.</summary>
    public void Finish(
        Vintage.Content content,
        IReadOnlyList<ScreeningResult> results,
        (Guid? Id, string Number, string Extent, bool Revises) against
    )
    {
        (State, Done, Screening) = (ImportState.Screened, 100, JsonSerializer.Serialize(results));
        (WholeFile, OpenFile, Digest, Cells, Bytes) = (content.WholeFile, content.OpenFile, content.Digest, content.Cells, content.Bytes);
        (Against, Number, Extent, Revises, Version) = (against.Id, against.Number, against.Extent, against.Revises, Version + 1);
    }

    /// <summary>True for workbooks and CSV, which say nothing of how they are to be read.</summary>
    public bool IsTable => Path.GetExtension(FileName).ToUpperInvariant() is ".CSV" or ".XLSX" or ".XLS";

    /// <summary>True until it is taken or given up, and not while it is read.</summary>
    public bool MayBeReread => IsTable && State is ImportState.Screened or ImportState.Failed;

    /// <summary>It is read once more, by a mapping that a person made; the one that was guessed is forgotten.</summary>
    public void ReadBy(string mapping) =>
        (Mapping, State, Done, Attempts, Problem, Version) = (mapping, ImportState.Waiting, 0, 0, "", Version + 1);

    /// <summary>It became a version.</summary>
    public void Take(Guid vintage) => (State, VintageId, Version) = (ImportState.Taken, vintage, Version + 1);

    /// <summary>It was given up.</summary>
    public void Discard() => (State, Version) = (ImportState.Discarded, Version + 1);
}
