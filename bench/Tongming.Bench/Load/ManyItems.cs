using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Columns;
using Tongming.Publications.Reviews;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Publications.Items;

namespace Tongming.Bench.Load;

/// <summary>
/// Fills a database with published items: twenty made by the law's own methods, the others copies of them with ids, numbers and moments
/// of their own, made by statements on either engine, with their words in the search index. A column that is added later is copied too.
/// </summary>
internal sealed class ManyItems(Engine engine, Changes changes, Guid bodyId)
{
    private static readonly DateTimeOffset First = new(2016, 1, 4, 1, 0, 0, TimeSpan.Zero);

    private readonly bool isPostgres = engine.IsPostgres;

    private static int Templates => ManyCases.Topics.Count;

    /// <summary>Address of the i-th item, from 0.</summary>
    public static string AddressOf(bool isPostgres, int number) =>
        isPostgres
            ? $"/items/{new Guid(Convert.FromHexString($"{number:x32}"), bigEndian: true)}"
            : $"/items/{new Guid(System.Text.Encoding.ASCII.GetBytes($"{number:d16}"), bigEndian: true)}";

    /// <summary>For a database that is filled already.</summary>
    public static async Task<ManyItems> OfExistingAsync(Engine engine, Changes changes)
    {
        await using var db = engine.OpenForReading();
        return new ManyItems(engine, changes, (await db.Set<Body>().FirstAsync()).Id);
    }

    /// <summary>Releases one item more; gives its address and what takes it down again. Both stand in the ledger.</summary>
    public async Task<(string Address, Func<Task> Withdraw)> ReleaseAsync()
    {
        Guid column;
        await using (var db = engine.OpenForReading())
            column = await db.Set<Column>().Select(one => one.Id).FirstAsync();
        var (item, edition) = Make(column, 0, Text(2));
        await RecordAsync(db => db.AddRange(item, edition), item.Id);
        return (
            $"/items/{item.Id}",
            () =>
                RecordAsync(
                    db =>
                    {
                        db.Attach(edition);
                        Must(edition.Withdraw(TimeProvider.System.GetUtcNow(), "测量"));
                    },
                    item.Id
                )
        );
    }

    private async Task RecordAsync(Action<Db> act, Guid item)
    {
        var now = TimeProvider.System.GetUtcNow();
        var saved = await changes.SaveAsync<string>(db =>
        {
            act(db);
            db.Record(
                new LedgerAct
                {
                    BodyId = bodyId,
                    Act = "publication.publish",
                    SubjectKind = "publication",
                    SubjectId = item,
                    Actor = Actor.Program(bodyId),
                    Day = DateOnly.FromDateTime(now.UtcDateTime),
                    At = now,
                }
            );
            return Task.FromResult<Outcome<string>>("saved");
        });
        if (!saved.Succeeded)
            throw new InvalidOperationException($"{saved.Refusal}");
    }

    /// <summary>Adds items; the first ones have texts of some length, the rest titles with a line each.</summary>
    public async Task AddAsync(int titles, int texts)
    {
        var column = Column.Plan(
            new NewColumn(
                Guid.CreateVersion7(),
                bodyId,
                ColumnBlock.StatutoryContent,
                ColumnGroup.Other,
                "统计数据",
                ColumnSlug.Parse("data").Value
            )
        );
        await SaveAsync([column.Value!]);
        await using var connection = await engine.ConnectAsync(CancellationToken.None);
        var copies = new RowCopies(connection);
        if (!isPostgres)
            await copies.RunAsync("PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000;");
        await CopyAsync(copies, column.Value!.Id, (0, texts), Text(60));
        await CopyAsync(copies, column.Value.Id, (texts, titles - texts), Text(2));
        await ManyDocuments.AddAsync(engine, changes, column.Value);
        await copies.RunAsync(isPostgres ? "ANALYZE" : "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static string Text(int lines) =>
        string.Concat(Enumerable.Range(1, lines).Select(line => $"<p>第{line}条，全区统计数据按季度公布，同比有增有减，总体平稳。</p>"));

    private static string TitleOf(int template) => $"全区{ManyCases.Topics[template]}统计";

    private async Task SaveAsync(IEnumerable<object> things)
    {
        var saved = await changes.SaveAsync<string>(db =>
        {
            db.AddRange(things);
            return Task.FromResult<Outcome<string>>("added");
        });
        if (!saved.Succeeded)
            throw new InvalidOperationException($"{saved.Refusal}");
    }

    private async Task CopyAsync(RowCopies copies, Guid column, (int First, int Count) of, string html)
    {
        var made = Enumerable.Range(0, Templates).Select(number => Make(column, number, html)).ToList();
        await SaveAsync(made.SelectMany(one => new object[] { one.Item, one.Edition }));
        await copies.CopyAsync(
            "pub_items",
            [.. made.Select(one => one.Item.Id)],
            of,
            new() { ["id"] = copies.Number("n.i"), ["index_number"] = "'copy-' || n.i" }
        );
        await copies.CopyAsync(
            "pub_editions",
            [.. made.Select(one => one.Edition.Id)],
            of,
            new()
            {
                ["id"] = copies.Number("n.i"),
                ["publication_id"] = copies.Number("n.i"),
                ["title"] = "t.title || ' ' || n.i",
                ["shown_from"] = Moment,
                ["first_shown"] = Moment,
            }
        );
        foreach (
            var (kind, textOf) in new (string, Func<int, string>)[]
            {
                (ItemSearch.Kind, number => $"{TitleOf(number)}\n{CleanText.Of(html)}"),
                (ItemSearch.TitleKind, TitleOf),
            }
        )
            await IndexAsync(copies, kind, of, textOf);
        await copies.RunAsync($"DELETE FROM pub_editions WHERE id IN ({string.Join(", ", made.Select(one => copies.Id(one.Edition.Id)))})");
        await copies.RunAsync($"DELETE FROM pub_items WHERE id IN ({string.Join(", ", made.Select(one => copies.Id(one.Item.Id)))})");
    }

    private (Publication Item, Edition Edition) Make(Guid column, int number, string html)
    {
        var item = new Publication(bodyId, Guid.NewGuid(), PublicationKind.Notice, null);
        var content = new EditionContent
        {
            Title = TitleOf(number),
            Html = html,
            ColumnId = column,
        };
        var edition = Edition.Begin(item, Guid.NewGuid(), content, Guid.NewGuid());
        Must(edition.Submit(EditionPlan.For(1)));
        foreach (var step in EditionPlan.For(1).Steps)
            Must(edition.Review(step, Guid.NewGuid(), new DateOnly(2016, 1, 4), edition.ContentHash));
        Must(edition.Release(PublicationAct.Publish, First, First, null));
        return (item, edition);
    }

    private static void Must(Outcome<EditionState> outcome)
    {
        if (!outcome.Succeeded)
            throw new InvalidOperationException($"{outcome.Refusal}");
    }

    private async Task IndexAsync(RowCopies copies, string kind, (int First, int Count) of, Func<int, string> textOf)
    {
        var prefix = SearchScope.PrefixOf(bodyId, kind);
        var words = Enumerable.Range(0, Templates).Select(number => $"({number}, '{Words(prefix, textOf(number))}')");
        var texts = ", k(template_no, words) AS (VALUES " + string.Join(", ", words) + ")";
        if (isPostgres)
        {
            await copies.RunAsync(
                $"INSERT INTO platform_search (body_id, kind, id, words) {copies.Range(of, texts)} SELECT {copies.Id(bodyId)}, '{kind}', {copies.Number("n.i")}, (k.words || ' ''' || n.i || '''')::tsvector FROM n JOIN k ON k.template_no = n.i % {Templates}"
            );
            return;
        }

        // The two kinds have numbers of their own: even and odd.
        var number = $"n.i * 2 + {(kind == ItemSearch.Kind ? 1 : 2)}";
        await copies.RunAsync(
            $"INSERT INTO platform_search (number, body_id, kind, id) {copies.Range(of, "")} SELECT {number}, {copies.Id(bodyId)}, '{kind}', {copies.Number("n.i")} FROM n"
        );
        await copies.RunAsync(
            $"INSERT INTO platform_search_words (rowid, words) {copies.Range(of, texts)} SELECT {number}, k.words || ' ' || n.i FROM n JOIN k ON k.template_no = n.i % {Templates}"
        );
    }

    /// <summary>The words in the form of the engine's own index.</summary>
    private string Words(string prefix, string text) =>
        string.Join(
            ' ',
            SearchWords.TokensOf(text).Select((token, place) => isPostgres ? $"''{prefix}{token}'':{place + 1}" : prefix + token)
        );

    /// <summary>Five minutes after the one before, from January 2016 on.</summary>
    private string Moment =>
        isPostgres ? "t.shown_from + n.i * interval '5 minutes'" : $"t.shown_from + n.i * {TimeSpan.FromMinutes(5).Ticks}";
}
