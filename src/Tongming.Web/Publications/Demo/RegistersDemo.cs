using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Publications.Documents;
using Tongming.Publications.Guide;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Publications.Columns;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Guide;
using Tongming.Web.Publications.Registers;

namespace Tongming.Web.Publications.Demo;

/// <summary>What the demo's registers use.</summary>
internal sealed record DemoRegisterUses(
    EnterDocument Documents,
    ActOnDocument Acts,
    EnterRegister Registers,
    ActOnDecision Decisions,
    ChangeGuide Guide
);

/// <summary>Documents, registers, checklists and the guide of the demo bureau, beside the items that show them.</summary>
internal sealed class RegistersDemo(DemoRegisterUses uses, KeepUpload uploads, FileExemption exemptions) : IDemoSource
{
    /// <summary>The settings of the demo's guide as they were when it was published; the phone of the supervisor has changed since.</summary>
    public static GuideFacts PrintedFacts { get; } =
        new ChangeGuide.Input
        {
            Scope = "演示区统计局主动公开的信息，见主动公开基本目录。",
            Arrangement = "按主动公开基本目录分为七类；索引号由统一社会信用代码、年份和流水号组成。",
            ReadingPlace = "演示区政务服务中心政府信息查阅点",
            Hours = "工作日 8:30—12:00，14:30—17:30（夏季 15:00—18:00）",
            Recipient = "演示区统计局办公室",
            Supervisor = "演示区人民政府办公室",
            SupervisorPhone = "0000-8765430",
        }.Read();

    public int Order => 121;

    public async Task FillAsync(DemoOffice office, CancellationToken cancel)
    {
        var items = await ItemsAsync(office, cancel);
        await DocumentsAsync(office, items, cancel);
        await RegistersAsync(office, items, cancel);
        await DutiesAsync(office, cancel);
        var settings = PrintedFacts with { SupervisorPhone = "0000-8765438" };
        Must(await uses.Guide.RunAsync(ChangeGuide.Input.Of(settings, 0) with { Token = Mark("guide") }, office[Role.Publisher], cancel));
    }

    private async Task DocumentsAsync(DemoOffice office, Dictionary<string, (Guid Id, DateOnly On)> items, CancellationToken cancel)
    {
        var (actor, today) = (office[Role.Publisher], office.Now.Day);
        var shown = items["演示区统计调查项目管理办法"];
        await EnterAsync(Known("演示区统计调查项目管理办法", "演统规〔2026〕1号", shown.On, null) with { PublicationId = shown.Id });
        await EnterAsync(Shown(DemoOnce.Release, 2, today.AddMonths(4)));
        await EnterAsync(Shown(DemoOnce.Credit, 1, today.AddYears(-1)));
        await EnterAsync(
            new()
            {
                Title = "演示区统计资料管理办法",
                First = ValidityAct.Consult,
                On = today.AddDays(-12),
                Token = Mark("资料"),
            }
        );
        var successor = await EnterAsync(Shown(DemoOnce.Inquiry, 3, null));
        var old = await EnterAsync(Shown(DemoOnce.OldInquiry, 1, null));
        await using var db = office.Engine.OpenForReading();
        var version = await db.Set<NormativeDocument>()
            .Where(one => one.BodyId == office.BodyId && one.Id == old)
            .Select(one => one.Version)
            .FirstAsync(cancel);
        var abolish = new AbolishDocument
        {
            From = today.AddMonths(-8),
            By = DemoOnce.NumberOf(today.AddMonths(-8), 3),
            SuccessorId = successor,
            Version = version,
            Token = Mark("废止"),
        };
        Must(await uses.Acts.RunAsync(old, abolish, actor, cancel));

        EnterDocument.Input Shown(string title, int number, DateOnly? last)
        {
            var (id, on) = items[title];
            return Known(title, DemoOnce.NumberOf(on, number), on, last) with { PublicationId = id };
        }

        async Task<Guid> EnterAsync(EnterDocument.Input input)
        {
            var entered = await uses.Documents.RunAsync(input, actor, cancel);
            Must(entered);
            return entered.Value;
        }
    }

    private static EnterDocument.Input Known(string title, string number, DateOnly on, DateOnly? last) =>
        new()
        {
            Title = title,
            First = ValidityAct.SubmitForReview,
            On = on,
            Number = number,
            IssuedOn = on,
            PublishedOn = on,
            EffectiveOn = on,
            LastDay = last,
            Token = Mark(number),
        };

    private async Task RegistersAsync(DemoOffice office, Dictionary<string, (Guid Id, DateOnly On)> items, CancellationToken cancel)
    {
        var (actor, today) = (office[Role.Publisher], office.Now.Day);
        var penalty = items["统计违法案件行政处罚决定"];
        var purchase = items["统计数据处理设备采购公告"];
        var first = await DecideAsync("penalties", "演统罚〔2026〕2号", penalty.On.AddDays(-3));
        Must(await uses.Decisions.RunAsync(first, new ShowDecision { PublicationId = penalty.Id, Token = Mark("show") }, actor, cancel));
        await DecideAsync("penalties", "演统罚〔2026〕3号", today.AddDays(-3));
        await DecideAsync("penalties", "演统罚〔2026〕1号", today.AddDays(-40), isNaturalPerson: true);
        await DecideAsync("other-enforcement", $"演统改〔{today.Year}〕1号", today.AddDays(-6));
        await EnterAsync(
            "fees",
            new FeeForm
            {
                Item = "信息处理费",
                Basis = "国办函〔2020〕109号",
                ReceivedOn = today.AddDays(-25),
                Yuan = 260m,
                Token = Mark("费"),
            }
        );
        await EnterAsync(
            "procurement",
            new ProcurementForm
            {
                Name = "统计数据处理设备",
                AwardedOn = purchase.On.AddDays(-2),
                Yuan = 118_600m,
                PublicationId = purchase.Id,
                Token = Mark("购1"),
            }
        );
        await EnterAsync(
            "procurement",
            new ProcurementForm
            {
                Name = "统计年鉴印刷",
                AwardedOn = today.AddDays(-9),
                Yuan = 36_500m,
                IsCentral = false,
                Token = Mark("购2"),
            }
        );

        Task<Guid> DecideAsync(string register, string number, DateOnly on, bool isNaturalPerson = false) =>
            EnterAsync(
                register,
                new DecisionForm
                {
                    Number = number,
                    DecidedOn = on,
                    IsNaturalPerson = isNaturalPerson,
                    Token = Mark(number),
                }
            );

        async Task<Guid> EnterAsync(string register, object form)
        {
            var entered = await uses.Registers.RunAsync(new(RegisterKind.Find(register)!, form), actor, cancel);
            Must(entered);
            return entered.Value;
        }
    }

    private async Task DutiesAsync(DemoOffice office, CancellationToken cancel)
    {
        await using var db = office.Engine.OpenForReading();
        var columns = await db.Set<Column>()
            .Where(one => one.BodyId == office.BodyId)
            .ToDictionaryAsync(one => one.Slug, one => one.Id, cancel);
        var (actor, today) = (office[Role.Publisher], office.Now.Day);
        foreach (
            var (slug, name, rhythm) in new[] { ("monthly-data", "统计月报", UploadRhythm.Month), ("news", "工作动态", UploadRhythm.Week) }
        )
        {
            var input = new KeepUpload.Input
            {
                Name = name,
                ColumnId = columns[slug],
                Rhythm = rhythm,
                DueAfter = rhythm == UploadRhythm.Month ? 10 : 2,
                OwnerId = office[Role.CaseOfficer].Id,
                ReviewerId = office[Role.FirstReviewer].Id,
                Token = Mark(name),
            };
            Must(await uploads.RunAsync(null, input, actor, cancel));
        }

        var exempt = new FileExemption.Input
        {
            Reason = "本季度没有行政执法事项（演示）",
            ApprovedBy = office[Role.OfficeHead].Id,
            First = today,
            Last = today.AddMonths(3),
            Token = Mark("报备"),
        };
        Must(await exemptions.RunAsync(columns["enforcement"], exempt, actor, cancel));
    }

    private static async Task<Dictionary<string, (Guid Id, DateOnly On)>> ItemsAsync(DemoOffice office, CancellationToken cancel)
    {
        string[] titles =
        [
            "演示区统计调查项目管理办法",
            "统计违法案件行政处罚决定",
            "统计数据处理设备采购公告",
            DemoOnce.Release,
            DemoOnce.Credit,
            DemoOnce.Inquiry,
            DemoOnce.OldInquiry,
        ];
        await using var db = office.Engine.OpenForReading();
        var found = await db.Set<Edition>().Where(one => one.BodyId == office.BodyId && titles.Contains(one.Title)).ToListAsync(cancel);
        return found.ToDictionary(one => one.Title, one => (one.PublicationId, Platform.Time.LegalClock.DayOf(one.FirstShown!.Value)));
    }

    private static string Mark(string what) => $"demo-registers-{what}";

    private static void Must<T>(Outcome<T> outcome)
        where T : notnull
    {
        if (outcome.Refusal is { } refusal)
            throw new InvalidOperationException($"The demo was refused: {refusal.Code}.");
    }
}
