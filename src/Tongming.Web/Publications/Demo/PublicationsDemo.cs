using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Columns;
using Tongming.Publications.Reviews;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;
using Tongming.Web.Publications.Wording;

namespace Tongming.Web.Publications.Demo;

/// <summary>Columns and some three hundred and sixty items of the demo bureau, published over six years, and a few on their way.</summary>
internal sealed class PublicationsDemo(ISearchIndex index) : IDemoSource
{
    private const int AtOnce = 50;

    /// <summary>The lines of the catalogue that pieces name.</summary>
    private Func<DemoTexts.Piece, Guid?> lineOf = _ => null;

    /// <summary>The policy that a later piece interprets.</summary>
    private Guid? policy;

    public int Order => 120;

    public async Task FillAsync(DemoOffice office, CancellationToken cancel)
    {
        var columns = DemoColumns.Of(office.BodyId);
        lineOf = await CatalogueDemo.LinesAsync(office, cancel);
        await SaveAsync(
            office,
            db =>
            {
                db.AddRange(columns);
                db.Add(
                    new BodyPublishing
                    {
                        BodyId = office.BodyId,
                        CreditCode = "11990000MB00000000",
                        SiteName = "演示区统计局",
                        SiteDomain = "tjj.yanshi.example",
                        SiteCode = "9900000001",
                        IcpNumber = "演ICP备00000001号",
                        PoliceNumber = "演公网安备 99000000000001号",
                        OfficeMark = "演示 CA000000000000000000001",
                        FriendlyLinks = "演示区人民政府 https://www.yanshi.example/\n演示市统计局 https://tjj.yanshi.example.org/",
                    }
                );
                db.AddRange(StartWording.Of(office.BodyId, office.Now.Instant));
                return Task.CompletedTask;
            },
            cancel
        );
        foreach (var some in DemoTexts.Of(office.Now.Day).Chunk(AtOnce))
            await SaveAsync(office, db => PublishAsync(db, office, columns, some), cancel);
        await SaveAsync(office, db => OnTheWayAsync(db, office, columns), cancel);
    }

    private static async Task SaveAsync(DemoOffice office, Func<Db, Task> work, CancellationToken cancel) =>
        await office.Changes.SaveAsync<string>(
            async db =>
            {
                await work(db);
                return "filled";
            },
            cancel
        );

    private async Task PublishAsync(Db db, DemoOffice office, IReadOnlyList<Column> columns, IEnumerable<DemoTexts.Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            var at = OnDay(office.Now.Day.AddDays(-piece.DaysAgo), piece.Title.Length * 7 % 400);
            var told = piece.Slug == "guide" ? piece with { Html = await DemoGuide.TextAsync(db, office, LegalClock.DayOf(at)) } : piece;
            var (item, edition) = Begin(office, columns, told);
            foreach (var step in Plan.Steps)
                Must(edition.Review(step, office[ReviewerOf(step)].Id, LegalClock.DayOf(at), edition.ContentHash));
            Must(edition.Release(PublicationAct.Publish, at, at, null));
            item.Number(await PublishingOfBodies.NextIndexAsync(db, item, LegalClock.DayOf(at)));
            db.Add(item);
            db.Add(edition);
            if (piece.Slug == "guide")
                await DemoGuide.PrintAsync(db, item, edition);
            policy = piece.Kind == PublicationKind.NormativeDocument ? item.Id : policy;
            await index.PutAsync(db, edition);
            db.Record(ActOf(office, item, office[Role.Publisher], at));
        }
    }

    /// <summary>One at each place of the process.</summary>
    private Task OnTheWayAsync(Db db, DemoOffice office, IReadOnlyList<Column> columns)
    {
        string[] titles =
        [
            "关于征集统计开放日活动方案的通知",
            "统计基层基础建设现场会召开",
            "镇街统计规范化建设经验介绍",
            "关于统计资格证书换发的通知",
            "统计数据发布日程安排",
        ];
        for (var passed = -1; passed < 4; passed++)
        {
            var piece = new DemoTexts.Piece(
                PublicationKind.Notice,
                "notices",
                0,
                titles[passed + 1],
                $"<p>{titles[passed + 1]}的有关事项如下（演示内容）。</p>"
            );
            // The draft shows what the checks find.
            if (passed < 0)
                piece = piece with { Html = piece.Html + DemoTexts.Slips };
            var (item, edition) = passed < 0 ? Draft(office, columns, piece) : Begin(office, columns, piece);
            foreach (var step in Plan.Steps.Take(Math.Max(0, passed)))
                Must(edition.Review(step, office[ReviewerOf(step)].Id, office.Now.Day, edition.ContentHash));
            db.Add(item);
            db.Add(edition);
            db.Record(ActOf(office, item, office[Role.CaseOfficer], office.Now.Instant) with { Act = "publication.draft" });
        }

        return Task.CompletedTask;
    }

    private static EditionPlan Plan => EditionPlan.For(3);

    /// <summary>A moment of the working hours of a day.</summary>
    private static DateTimeOffset OnDay(DateOnly day, int minutes) =>
        new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), LegalClock.Zone).AddMinutes(minutes).ToUniversalTime();

    private (Publication Item, Edition Edition) Begin(DemoOffice office, IReadOnlyList<Column> columns, DemoTexts.Piece piece)
    {
        var (item, edition) = Draft(office, columns, piece);
        Must(edition.Submit(Plan));
        return (item, edition);
    }

    private (Publication Item, Edition Edition) Draft(DemoOffice office, IReadOnlyList<Column> columns, DemoTexts.Piece piece)
    {
        var author = office[Role.CaseOfficer];
        var item = new Publication(office.BodyId, Guid.NewGuid(), piece.Kind, author.SectionId);
        var content = new EditionContent
        {
            Title = piece.Title,
            Html = CleanHtml.Clean(piece.Html).Value!,
            ColumnId = columns.First(column => column.Slug == piece.Slug).Id,
            DocumentNumber = piece.DocumentNumber,
            Source = piece.Source.Length > 0 ? piece.Source : "演示区统计局",
            Stage = piece.Stage,
            Editor = "演示-发布员",
            Keywords = "演示",
            CatalogueEntryId = lineOf(piece),
            InterpretsId = piece.Kind == PublicationKind.Interpretation ? policy : null,
            WrittenOn = PublicationKinds.Of(piece.Kind).IsDocument ? office.Now.Day.AddDays(-piece.DaysAgo - 1) : null,
        };
        return (item, Edition.Begin(item, Guid.CreateVersion7(), content, author.Id));
    }

    private static Role ReviewerOf(EditionStep step) =>
        step switch
        {
            EditionStep.First => Role.FirstReviewer,
            EditionStep.Second => Role.SecondReviewer,
            EditionStep.Secrecy => Role.SecrecyReviewer,
            _ => Role.Signatory,
        };

    private static LedgerAct ActOf(DemoOffice office, Publication item, Actor actor, DateTimeOffset at) =>
        new()
        {
            BodyId = office.BodyId,
            Act = "publication.publish",
            SubjectKind = "publication",
            SubjectId = item.Id,
            Actor = actor,
            Day = LegalClock.DayOf(at),
            At = office.Now.Instant,
            Why = PublicationActs.Of(PublicationAct.Publish).Article,
        };

    private static void Must(Outcome<EditionState> outcome)
    {
        if (outcome.Refusal is { } refusal)
            throw new InvalidOperationException($"The demo was refused: {refusal.Code}.");
    }
}
