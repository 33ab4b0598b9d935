using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Columns;
using Tongming.Publications.Documents;
using Tongming.Publications.Reviews;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Search;
using Tongming.Web.Publications.Items;

namespace Tongming.Bench.Load;

/// <summary>Normative documents among the items, one of three abolished: for searches by how they stand.</summary>
internal static class ManyDocuments
{
    /// <summary>So many has a bureau that has made documents for decades.</summary>
    private const int Count = 600;

    private static readonly DateOnly Issued = new(2025, 1, 6);

    /// <summary>Adds them with their pages and their words in the index.</summary>
    public static async Task AddAsync(Engine engine, Changes changes, Column column)
    {
        ISearchIndex index = engine.IsPostgres ? new PostgresSearchIndex() : new SqliteSearchIndex();
        foreach (var portion in Enumerable.Range(0, Count).Chunk(100))
        {
            var saved = await changes.SaveAsync<string>(async db =>
            {
                foreach (var number in portion)
                {
                    var (item, edition, document) = Make(column, number);
                    db.AddRange(item, edition, document);
                    await index.PutAsync(db, edition);
                }

                return "added";
            });
            if (!saved.Succeeded)
                throw new InvalidOperationException($"{saved.Refusal}");
        }
    }

    private static (Publication Item, Edition Edition, NormativeDocument Document) Make(Column column, int number)
    {
        var title = $"全区{ManyCases.Topics[number % ManyCases.Topics.Count]}统计管理办法之{number}";
        var item = new Publication(column.BodyId, Guid.CreateVersion7(), PublicationKind.NormativeDocument, null);
        var content = new EditionContent
        {
            Title = title,
            Html = string.Concat(Enumerable.Range(1, 30).Select(article => $"<p>第{article}条 统计资料按季度公布，数据平稳衔接。</p>")),
            ColumnId = column.Id,
        };
        var edition = Edition.Begin(item, Guid.CreateVersion7(), content, Guid.NewGuid());
        Must(edition.Submit(EditionPlan.For(1)));
        foreach (var step in EditionPlan.For(1).Steps)
            Must(edition.Review(step, Guid.NewGuid(), Issued, edition.ContentHash));
        var moment = new DateTimeOffset(2025, 1, 7, 1, 0, 0, TimeSpan.Zero).AddMinutes(number);
        Must(edition.Release(PublicationAct.Publish, moment, moment, null));
        var document = Must(NormativeDocument.Begin(Guid.CreateVersion7(), column.BodyId, title, ValidityAct.SubmitForReview, Issued));
        Must(document.Publish(new Promulgation($"测统规〔2025〕{number + 1}号", Issued, Issued, Issued), ValidityTerm.AsInRuleBook));
        if (number % 3 == 0)
            Must(document.Abolish("清理", new DateOnly(2026, 1, 5)));
        document.ShowIn(item.Id);
        return (item, edition, document);
    }

    private static T Must<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded ? outcome.Value : throw new InvalidOperationException($"{outcome.Refusal}");
}
