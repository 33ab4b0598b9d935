namespace Tongming.Requests.Replies;

/// <summary>
/// What a request was answered: one of 22 kinds, never two (a split answer is A3 only). Each counts in one row of table 3, so that the
/// annual report follows from the closed requests.
/// </summary>
[Law("条例 第三十六条", "条例 第三十七条", "条例 第五十条", "R1-70")]
public sealed record ReplyKind
{
    internal ReplyKind(string code, string wording, string article, string reportRow, string paper) =>
        (Code, Wording, Article, ReportRow, Paper) = (code, wording, article, reportRow, paper);

    /// <summary>Stable code, A1 to O3.</summary>
    public string Code { get; }

    /// <summary>What the reply says, in a few words.</summary>
    public string Wording { get; }

    /// <summary>The article that it stands on.</summary>
    public string Article { get; }

    /// <summary>The row of table 3 that it counts in, R3 to R23.</summary>
    public string ReportRow { get; }

    /// <summary>The kind of paper that fits it, T11 to T25.</summary>
    public string Paper { get; }

    /// <summary>The ground that it must name, or null: D1 to D7 name theirs; A3 names the ground of the part that is refused, any of the seven.</summary>
    public RefusalGround? Ground { get; internal init; }

    /// <summary>True for A3: some ground must be named.</summary>
    public bool NeedsAnyGround { get; internal init; }

    /// <summary>
    /// True for class A: the decision refuses disclosure, whoever contests it must first ask for reconsideration, and the decision must say
    /// so (行政复议法 第二十三条). (行政复议法 第二十三条; R2-31; R2-32)
    /// </summary>
    public bool MustReconsiderFirst => NeedsAnyGround || Ground is not null;

    /// <summary>True where the decision must state its reason.</summary>
    public bool NeedsReason { get; internal init; } = true;

    /// <summary>True for U1: the search must be on record (R1-71).</summary>
    public bool NeedsSearchRecord { get; internal init; }

    /// <summary>True for U2: the agency in charge is named where it is known; it may be unknown.</summary>
    public bool NamesOtherAgency { get; internal init; }

    /// <summary>True for N2: the earlier decision is named by number and date.</summary>
    public bool NeedsEarlierDecision { get; internal init; }

    /// <summary>True for U4: possible only after a correction was asked for and received.</summary>
    public bool NeedsCorrection { get; internal init; }

    /// <summary>False for O1 and O2: set by the act that ends the request, never drafted.</summary>
    public bool IsDrafted { get; internal init; } = true;

    /// <summary>True where information is given, wholly or in part: only then it can be proposed for disclosure (art. 44).</summary>
    public bool GivesInformation => Code is "A2" or "A3";

    /// <summary>All kinds in the order of table 3.</summary>
    public static IReadOnlyList<ReplyKind> All => ReplyKinds.All;

    /// <summary>The kind of a code, or null where there is none such.</summary>
    public static ReplyKind? Find(string code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>The kind of a code that the program itself wrote, for example <c>ReplyKind.Of("D6")</c>; throws where there is none such.</summary>
    public static ReplyKind Of(string code) => Find(code) ?? throw new ArgumentException("No kind of reply " + code, nameof(code));

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
