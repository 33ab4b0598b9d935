using System.Text.Json;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Cubes;

namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>What an examination rests on.</summary>
internal enum CheckBasis
{
    /// <summary>单位资料: what each respondent contributes.</summary>
    Records,

    /// <summary>单位数: how many respondents are behind each cell.</summary>
    Counts,

    /// <summary>书面说明: nobody has the records here; the words say why, and what is confidential already is audited.</summary>
    Declared,
}

/// <summary>How far an examination has come.</summary>
internal enum CheckState
{
    /// <summary>等待.</summary>
    Waiting,

    /// <summary>正在检查.</summary>
    Running,

    /// <summary>检查完毕.</summary>
    Done,

    /// <summary>没有查成.</summary>
    Failed,
}

/// <summary>A cell in the result of an examination.</summary>
/// <param name="Name">Its categories in words.</param>
/// <param name="For">Why it is or has to be suppressed.</param>
/// <param name="IsNew">True where it is not suppressed yet.</param>
/// <param name="Proof">Which bound was proved; null for rates, which are not computed.</param>
internal sealed record CheckedCell(string Name, SuppressedFor For, bool IsNew, IntervalProof? Proof);

/// <summary>What an examination found; counts of everything, the first cells by name.</summary>
/// <param name="Open">Cells that still have to be suppressed.</param>
/// <param name="Suppressed">Cells that are suppressed already.</param>
/// <param name="Known">Sensitive cells that others have anyway.</param>
/// <param name="Groups">Groups of suppressed cells that hang together.</param>
/// <param name="ByBlocks">Cells of which a lower bound was proved: what others can compute is at least so wide.</param>
/// <param name="Cells">The first cells.</param>
/// <param name="LeftOut">Numbers of earlier versions whose dimensions are so different that nothing could be compared.</param>
internal sealed record CheckResult(
    int Open,
    int Suppressed,
    int Known,
    int Groups,
    int ByBlocks,
    IReadOnlyList<CheckedCell> Cells,
    IReadOnlyList<string> LeftOut
)
{
    /// <summary>Most cells that are named.</summary>
    public const int MostCells = 500;
}

/// <summary>
/// 保密检查 of a version: made in the background, bound to the version, to the parameters and to what the public has already. Of respondents' records nothing is kept but which
/// cells are sensitive, and by how much they have to be protected, encrypted.
/// </summary>
internal sealed class ConfidentialityCheck
{
    private ConfidentialityCheck() { }

    public ConfidentialityCheck(
        Vintage of,
        Guid id,
        (CheckBasis Basis, string Words, string Findings, int Parameters) by,
        (Guid By, DateTimeOffset At) made
    )
    {
        (BodyId, Id, DataSetId, VintageId) = (of.BodyId, id, of.DataSetId, of.Id);
        (Basis, Words, FindingsFile, Parameters) = (by.Basis, by.Words, by.Findings, by.Parameters);
        (By, At) = made;
    }

    public Guid BodyId { get; private set; }

    public Guid Id { get; private set; }

    public Guid DataSetId { get; private set; }

    public Guid VintageId { get; private set; }

    public CheckBasis Basis { get; private set; }

    /// <summary>Name of the file and what it covers, or why there is none.</summary>
    public string Words { get; private set; } = "";

    /// <summary>SHA-256 of the findings in the store; empty for none.</summary>
    public string FindingsFile { get; private set; } = "";

    public Guid By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public CheckState State { get; private set; }

    /// <summary>How much is done, 0 to 100.</summary>
    public int Done { get; private set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why it failed, as a sentence; else empty.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>The result as JSON; empty before.</summary>
    public string ResultText { get; private set; } = "";

    /// <summary>Open findings: cells that still have to be suppressed.</summary>
    public int OpenCount { get; private set; }

    /// <summary>Version of the parameters under which it was made.</summary>
    public int Parameters { get; private set; }

    /// <summary>The version that the public has or will have before this one; null for none.</summary>
    public Guid? Against { get; private set; }

    public string WholeFile { get; private set; } = "";

    public string OpenFile { get; private set; } = "";

    public string Digest { get; private set; } = "";

    public long Cells { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>How many earlier versions could not be compared by the program.</summary>
    public int LeftOutCount { get; private set; }

    /// <summary>人工对照的结论: what somebody found who compared those versions by hand; empty before.</summary>
    public string Compared { get; private set; } = "";

    /// <summary>The version in which the plan was taken up.</summary>
    public Guid? AdoptedAs { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>True where nothing is left to do.</summary>
    public bool Passes => State == CheckState.Done && OpenCount == 0 && !NeedsComparison;

    /// <summary>True where earlier versions still have to be compared by hand.</summary>
    public bool NeedsComparison => State == CheckState.Done && LeftOutCount > 0 && Compared.Length == 0;

    /// <summary>True where there is a plan that can be taken up.</summary>
    public bool HasPlan => State == CheckState.Done && OpenCount > 0 && WholeFile.Length > 0 && AdoptedAs is null;

    public CheckResult? Result() => ResultText.Length == 0 ? null : JsonSerializer.Deserialize<CheckResult>(ResultText);

    /// <summary>The cube of the plan.</summary>
    public Vintage.Content Content() => new(WholeFile, OpenFile, Digest, Cells, Bytes);

    /// <summary>It begins, once more where it was not finished.</summary>
    public void Begin()
    {
        Attempts++;
        Advance(10);
    }

    public void Advance(int done) => (State, Done, Version) = (CheckState.Running, done, Version + 1);

    public void Fail(string problem)
    {
        var cut = problem.Length > 1000 ? problem[..1000] : problem;
        (State, Done, Problem, Version) = (CheckState.Failed, 100, cut, Version + 1);
    }

    /// <summary>It was made.</summary>
    public void Finish(CheckResult result, Vintage.Content? plan, Guid? against)
    {
        (State, Done, ResultText, OpenCount) = (CheckState.Done, 100, JsonSerializer.Serialize(result), result.Open);
        (Against, LeftOutCount, Version) = (against, result.LeftOut.Count, Version + 1);
        if (plan is not null)
            (WholeFile, OpenFile, Digest, Cells, Bytes) = (plan.WholeFile, plan.OpenFile, plan.Digest, plan.Cells, plan.Bytes);
    }

    /// <summary>Somebody compared by hand what could not be compared.</summary>
    public void Compare(string words) => (Compared, Version) = (words, Version + 1);

    /// <summary>The plan was taken up; the check of that version says that nothing is left to do.</summary>
    public ConfidentialityCheck Adopt(Vintage made, Guid id, (Guid By, DateTimeOffset At) by)
    {
        (AdoptedAs, Version) = (made.Id, Version + 1);
        var found = Result()!;
        var check = new ConfidentialityCheck(made, id, (Basis, Words, FindingsFile, Parameters), by);
        check.Finish(
            found with
            {
                Open = 0,
                Suppressed = found.Suppressed + found.Open,
                Cells = [.. found.Cells.Select(one => one with { IsNew = false })],
            },
            null,
            Against
        );
        check.Compared = Compared;
        return check;
    }
}
