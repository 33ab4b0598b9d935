using Tongming.Requests.Disputes;
using Tongming.Web.Requests.Lists;

namespace Tongming.Web.Requests.Disputes;

/// <summary>What the ledger of disputes is asked for, as it stands in the address. The page and the API read it by the same names.</summary>
internal sealed record DisputeFilter
{
    /// <summary>True for those that are not decided, false for those that are, null for all.</summary>
    public bool? IsOpen { get; init; }

    public DisputeKind? Kind { get; init; }

    public DisputeResult? Result { get; init; }

    /// <summary>The year of table 4: decided in it, or not decided yet.</summary>
    public int? Year { get; init; }

    /// <summary>
    /// Reads it from an address; empty values are none. Refused, as by <see cref="CaseFilter"/>: <c>requests.list.unreadable</c>, a value
    /// that cannot be understood.
    /// </summary>
    /// <param name="value">Gives the value of a name; empty where there is none.</param>
    public static Outcome<DisputeFilter> Read(Func<string, string> value)
    {
        var reading = new FilterReading(value);
        var stage = reading.Word("stage", "进度", "open", "decided");
        var filter = new DisputeFilter
        {
            IsOpen = stage is null ? null : stage == "open",
            Kind = reading.Member<DisputeKind>("kind", "类别"),
            Result = reading.Member<DisputeResult>("result", "结果"),
            Year = reading.Year("year", "统计年度"),
        };
        return reading.Problem is { } problem ? problem : filter;
    }

    /// <summary>Those that meet it.</summary>
    public IQueryable<Dispute> Of(IQueryable<Dispute> disputes)
    {
        if (IsOpen is { } open)
            disputes = disputes.Where(dispute => dispute.Stage == DisputeStage.Decided != open);
        if (Kind is { } kind)
            disputes = disputes.Where(dispute => dispute.Kind == kind);
        if (Result is { } result)
            disputes = disputes.Where(dispute => dispute.Result == result);
        return Year is { } year ? DisputeTotals.OfYear(disputes, year) : disputes;
    }
}
