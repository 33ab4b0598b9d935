using Tongming.People;
using Tongming.Web.Platform.Backups;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Backups;

/// <summary>A database of its own with a body, people, a ledger, a stored file and an index, for tests of backing up.</summary>
internal sealed class FilledOffice(DataOptions options) : IAsyncDisposable
{
    public static readonly DateTimeOffset At = new DateTimeOffset(2026, 3, 2, 1, 2, 3, TimeSpan.Zero).AddMicroseconds(456_789);
    public const string Content = "答复书的正文";

    public DataOptions Options => options;

    public Guid BodyId { get; } = Guid.CreateVersion7();

    public Guid PersonId { get; } = Guid.CreateVersion7();

    public Installation Data { get; } = new(options, makesKeys: true);

    /// <summary>Where the texts of the index come from.</summary>
    public SearchSource Texts =>
        new(
            "request",
            _ => new[] { new SearchKey(BodyId, PersonId) }.ToAsyncEnumerable(),
            (_, _, ids) => Task.FromResult<IReadOnlyList<SearchText>>([.. ids.Select(id => new SearchText(id, "统计公报"))])
        );

    public static async Task<FilledOffice> OpenAsync(TestEngine on)
    {
        var office = new FilledOffice(on.Fresh());
        await Upgrade.RunAsync(office.Data.Engine);
        await office.FillAsync();
        return office;
    }

    public async ValueTask DisposeAsync()
    {
        await Data.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private async Task FillAsync()
    {
        var stored = await Data.Files.PutAsync(BodyId, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Content)));
        var label = new KeptFile.Label("答复书.docx", "application/pdf", "request", PersonId, "reply", At, PersonId);
        await Data.Changes.SaveAsync<string>(async db =>
        {
            db.Add(new Body(BodyId, $"云湖区统计局{BodyId:N}"[..30], "云统公开"));
            var person = new Person(BodyId, PersonId, "经办人");
            person.Hold([Role.CaseOfficer]);
            person.BeReplacedBy(new Person(BodyId, Guid.CreateVersion7(), "代理人"), new DateOnly(2026, 2, 28), new DateOnly(2026, 3, 31));
            db.Add(person);
            db.Add(new KeptFile(BodyId, Guid.CreateVersion7(), stored, label));
            await Index.PutAsync(db, BodyId, "request", new SearchText(PersonId, "统计公报"));
            for (var i = 0; i < 3; i++)
                db.Record(Act(i));
            return "filled";
        });
    }

    private ISearchIndex Index => Data.Engine.IsPostgres ? new PostgresSearchIndex() : new SqliteSearchIndex();

    private LedgerAct Act(int i) =>
        new()
        {
            BodyId = BodyId,
            Act = $"act-{i}",
            SubjectKind = "person",
            SubjectId = PersonId,
            Actor = Actor.Program(BodyId),
            Day = new DateOnly(2026, 3, 2),
            At = At.AddMicroseconds(i),
            Note = "写下的话",
        };
}
