using Microsoft.EntityFrameworkCore;
using Tongming.Reports.Tallies;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Requests.Tallies;

/// <summary>Counts table 3 of the yearly report out of the requests: by class of the applicant and by what came of them (C-01 to C-04), and how long answers took.</summary>
internal sealed class TallyRequests : ITallySource
{
    private const string Received = "R1";
    private const string CarriedIn = "R2";
    private const string CarriedOut = "R25";

    private const string Once = "一件申请只计一次；并入其他件的、责令重新办理另立的件不再计。";

    private static readonly Dictionary<string, TallyDefinition> ByRow = Rows().ToDictionary(one => one.Key);

    private readonly Engine engine;
    private readonly AnswersOfPeriod answers;

    public TallyRequests(Engine engine, RequestOptions options)
    {
        (this.engine, answers) = (engine, new AnswersOfPeriod(options.Rules.ReplyDays));
        var cells = from row in ByRow.Values from column in Columns select row with { Key = KeyOf(row.Key, column) };
        Definitions = [.. cells, .. answers.Definitions];
    }

    /// <summary>The rows of the form that are counted, by name.</summary>
    private static IEnumerable<TallyDefinition> Rows()
    {
        yield return new TallyDefinition(Received, "", $"收到日期在本年的申请（件）。{Once}", "条例 第五十条；R1-43");
        yield return new TallyDefinition(CarriedIn, "", $"上年及以前收到、到上年12月31日还没有办结的申请（件）。{Once}", "C-04");
        foreach (var kinds in ReplyKind.All.GroupBy(kind => kind.ReportRow))
            yield return new TallyDefinition(
                kinds.Key,
                "",
                $"本年办结，办理结果是{string.Join("、", kinds.Select(kind => $"“{kind.Wording}”"))}的申请（件）。部分公开只计这一项。{Once}",
                $"{string.Join("；", kinds.Select(kind => kind.Article).Distinct())}；C-10"
            );
        yield return new TallyDefinition(CarriedOut, "", $"到统计截止日已经收到、还没有办结的申请（件）。{Once}", "C-01");
    }

    public IReadOnlyList<TallyDefinition> Definitions { get; }

    public async Task<IReadOnlyList<Tally>> CountAsync(TallyPeriod period, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var tallies = new List<Tally>();
        foreach (var row in new[] { Received, CarriedIn, CarriedOut })
            tallies.AddRange(
                (
                    await Of(db, period, row)
                        .GroupBy(one => one.ApplicantClass)
                        .Select(group => new { group.Key, Count = group.Count() })
                        .ToListAsync(cancel)
                ).Select(one => new Tally(KeyOf(row, one.Key), one.Count))
            );
        var replyDays = answers.ReplyDays;
        var closed = await Closed(db, period)
            .GroupBy(one => new { one.Reply, one.ApplicantClass })
            .Select(group => new
            {
                group.Key.Reply,
                group.Key.ApplicantClass,
                Count = group.Count(),
                Answered = group.Count(one => one.AnswerDays != null),
                InPeriod = group.Count(one => one.AnswerDays <= replyDays),
                Days = group.Sum(one => (long?)one.AnswerDays) ?? 0,
            })
            .ToListAsync(cancel);
        tallies.AddRange(
            closed
                .GroupBy(one => KeyOf(one.Reply!.ReportRow, one.ApplicantClass))
                .Select(group => new Tally(group.Key, group.Sum(one => one.Count)))
        );
        return
        [
            .. tallies,
            new Tally(AnswerNumbers.Answered, closed.Sum(one => one.Answered)),
            new Tally(AnswerNumbers.InPeriod, closed.Sum(one => one.InPeriod)),
            new Tally(AnswerNumbers.Days, closed.Sum(one => one.Days)),
        ];
    }

    public async Task<TallyPage> ListAsync(TallyPeriod period, string key, string? after, int take, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        if (answers.Definitions.Any(one => one.Key == key))
            return await answers.ListAsync(Closed(db, period), key, (after, take), cancel);
        var (row, of) = Columns
            .SelectMany(column => ByRow.Keys.Select(name => (name, column)))
            .First(one => KeyOf(one.name, one.column) == key);
        var skip = TallyPage.SkipOf(after);
        var found = Of(db, period, row).Where(one => one.ApplicantClass == of);
        found = row is Received or CarriedIn or CarriedOut
            ? found.OrderBy(one => one.CountedOn).ThenBy(one => one.Id)
            : found.OrderBy(one => one.ClosedOn).ThenBy(one => one.Id);
        var page = await found.Skip(skip).Take(take + 1).ToListAsync(cancel);
        return TallyPage.Cut([.. page.Select(one => RecordOf(one, row))], skip, take);
    }

    private static IEnumerable<ApplicantClass> Columns => Enum.GetValues<ApplicantClass>();

    private static string KeyOf(string row, ApplicantClass column) => $"t3.{row}.{RequestNames.ReportColumnOf(column)}";

    private static IQueryable<InformationRequest> Of(Db db, TallyPeriod period, string row)
    {
        var (first, last) = (period.First, period.Last);
        var own = db.Set<InformationRequest>().Where(one => one.BodyId == period.BodyId);
        return row switch
        {
            Received => own.Where(one => one.CountedOn >= first && one.CountedOn <= last),
            CarriedIn => own.Where(one => one.CountedOn < first && (one.ClosedOn == null || one.ClosedOn >= first)),
            CarriedOut => own.Where(one => one.CountedOn <= last && (one.ClosedOn == null || one.ClosedOn > last)),
            _ => OfReply(Closed(db, period), row),
        };
    }

    /// <summary>Those that were dealt with in the period. A day of closing without a day of counting belongs to what is not counted.</summary>
    private static IQueryable<InformationRequest> Closed(Db db, TallyPeriod period)
    {
        var (first, last) = (period.First, period.Last);
        return db.Set<InformationRequest>()
            .Where(one =>
                one.BodyId == period.BodyId && one.ClosedOn >= first && one.ClosedOn <= last && one.CountedOn != null && one.Reply != null
            );
    }

    private static IQueryable<InformationRequest> OfReply(IQueryable<InformationRequest> closed, string row)
    {
        var kinds = ReplyKind.All.Where(kind => kind.ReportRow == row).ToList();
        return kinds is [var only] ? closed.Where(one => one.Reply == only) : closed.Where(one => kinds.Contains(one.Reply!));
    }

    private static TalliedRecord RecordOf(InformationRequest one, string row) =>
        new(
            one.Id,
            $"{one.Number?.ToString() ?? "未登记"} {one.Title}".TrimEnd(),
            row is Received or CarriedIn or CarriedOut ? one.CountedOn : one.ClosedOn,
            NoteOf(one, row),
            $"/desk/requests/{one.Id}",
            1
        );

    private static string NoteOf(InformationRequest one, string row) =>
        row switch
        {
            Received when one.ReceivedOn is null => "收到日期确定以前已经撤回，按办结日期计入",
            Received => "收到",
            CarriedIn or CarriedOut => one.ClosedOn is { } closed ? $"收到；{closed:yyyy-MM-dd} 办结" : "收到；还没有办结",
            _ => one.Reply!.Wording,
        };
}
