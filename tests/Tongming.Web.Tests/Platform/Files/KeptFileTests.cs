using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Files;

public abstract class KeptFileTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly Guid body = Guid.CreateVersion7();
    private readonly SetClock time = new(At);

    [Fact]
    public async Task A_kept_file_comes_back_as_it_was()
    {
        var id = await KeepAsync(new MemoryStore(time), "答复书.docx", [1, 2, 3]);
        await using var db = on.Engine.OpenForReading();
        var file = await db.Set<KeptFile>().SingleAsync(file => file.BodyId == body && file.Id == id);
        Assert.Equal(("答复书.docx", 3L, "reply", At), (file.Name, file.Size, file.Purpose, file.KeptAt));
        Assert.Equal(64, file.Sha256.Length);
    }

    [Fact]
    public async Task Loose_contents_go_when_their_time_is_over_and_kept_ones_stay()
    {
        var store = new MemoryStore(time);
        await KeepAsync(store, "留下.pdf", [1]);
        var loose = await store.PutAsync(body, new MemoryStream([2]));
        var remove = new RemoveLooseFiles(on.Engine, store, new LegalClock(time));

        time.Instant = At + RemoveLooseFiles.Grace - TimeSpan.FromSeconds(1);
        Assert.Equal(0, await remove.RunAsync());
        time.Instant = At + RemoveLooseFiles.Grace;
        Assert.Equal(1, await remove.RunAsync());
        Assert.False(await store.ExistsAsync(new StoredName(body, loose.Sha256)));
        Assert.Equal(0, await remove.RunAsync());
    }

    [Theory]
    [InlineData(300, ".docx")]
    [InlineData(300, ".anendingthatislong")]
    public void A_long_name_is_cut_and_keeps_its_ending(int length, string ending)
    {
        var label = Label(new string('名', length) + ending);
        var file = new KeptFile(body, Guid.CreateVersion7(), new StoredFile(new string('a', 64), 1), label);
        Assert.Equal(KeptFile.LongestName, file.Name.Length);
        Assert.Equal(ending.Length <= 10, file.Name.EndsWith(ending, StringComparison.Ordinal));
    }

    private async Task<Guid> KeepAsync(IFileStore store, string name, byte[] content)
    {
        var id = Guid.CreateVersion7(At);
        var file = new KeptFile(body, id, await store.PutAsync(body, new MemoryStream(content)), Label(name));
        await on.Changes.SaveAsync<string>(db =>
        {
            db.Add(file);
            return Task.FromResult<Outcome<string>>(name);
        });
        return id;
    }

    private static KeptFile.Label Label(string name) =>
        new(name, "application/pdf", "request", Guid.CreateVersion7(), "reply", At, Guid.CreateVersion7());

    private sealed class SetClock(DateTimeOffset instant) : TimeProvider
    {
        public DateTimeOffset Instant { get; set; } = instant;

        public override DateTimeOffset GetUtcNow() => Instant;
    }
}

public sealed class KeptFileOnSqliteTests(OnSqlite on) : KeptFileTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class KeptFileOnPostgresTests(OnPostgres on) : KeptFileTests<OnPostgres>(on), IClassFixture<OnPostgres>;
