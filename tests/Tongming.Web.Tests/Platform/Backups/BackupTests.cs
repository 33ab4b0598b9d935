using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Backups;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Reports;

namespace Tongming.Web.Tests.Platform.Backups;

public abstract class BackupTests<TEngine>(TEngine on) : IDisposable
    where TEngine : TestEngine
{
    private readonly TestFolder folder = new();

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("backup.tar.gz")]
    public async Task What_was_backed_up_comes_back_in_an_empty_installation(string name)
    {
        await using var office = await FilledOffice.OpenAsync(on);
        var made = await BackUpAsync(office, name);
        Assert.Empty(made.Damaged);
        await using var fresh = new Installation(on.Fresh());

        var restored = await RestoreAsync(fresh, made.Path);

        Assert.True(restored.Succeeded, restored.Refusal?.ToString());
        await using var db = fresh.Engine.OpenForReading();
        Assert.Equal("经办人", (await db.Set<Person>().SingleAsync(one => one.Id == office.PersonId)).Name);
        Assert.Equal(3, Assert.Single(restored.Value.State.Ledgers).Entries);
        var file = await db.Set<KeptFile>().SingleAsync();
        using var reader = new StreamReader(await fresh.Files.OpenAsync(file.Stored));
        Assert.Equal(FilledOffice.Content, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_backup_appears_under_its_name_only_when_it_is_whole()
    {
        await using var office = await FilledOffice.OpenAsync(on);
        var made = await BackUpAsync(office, "backup");
        Assert.Equal([made.Path], Directory.EnumerateFileSystemEntries(folder.Root));
        Assert.Equal(
            "backup.target-exists",
            (await new MakeBackup(office.Data.Database, office.Data.Files, office.Data.Clock, _ => { }).RunAsync(made.Path)).Refusal?.Code
        );
    }

    [Fact]
    public async Task An_installation_without_data_has_nothing_to_back_up()
    {
        await using var empty = new Installation(on.Fresh());
        var made = await new MakeBackup(empty.Database, empty.Files, empty.Clock, _ => { }).RunAsync(Path.Combine(folder.Root, "b"));
        Assert.Equal("backup.nothing", made.Refusal?.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task A_backup_is_not_poured_over_data()
    {
        await using var office = await FilledOffice.OpenAsync(on);
        var made = await BackUpAsync(office, "backup");
        Assert.Equal("restore.not-empty", (await RestoreAsync(office.Data, made.Path)).Refusal?.Code);
        Assert.True(await IsWholeAsync(office));
    }

    [Fact]
    public async Task A_backup_with_a_changed_or_missing_part_is_refused()
    {
        await using var office = await FilledOffice.OpenAsync(on);
        var made = await BackUpAsync(office, "backup");
        var parts = Directory.EnumerateFiles(made.Path, "*", SearchOption.AllDirectories).ToList();
        Assert.Equal(4, parts.Count);
        foreach (var part in parts.Where(part => Path.GetFileName(part) != BackupManifest.FileName))
        {
            var bytes = await File.ReadAllBytesAsync(part);
            File.Delete(part);
            await AssertRefusedAsync(made.Path, "restore.part-changed");
            var changed = bytes.ToArray();
            changed[^1] ^= 1;
            await File.WriteAllBytesAsync(part, changed);
            await AssertRefusedAsync(made.Path, "restore.part-changed");
            await File.WriteAllBytesAsync(part, bytes);
        }
    }

    [Theory]
    [InlineData("\"ppl_people\": 1", "\"ppl_people\": 2", "restore.other-counts")]
    [InlineData("\"entries\": 3", "\"entries\": 4", "restore.other-ledger")]
    [InlineData("\"format\": 1", "\"format\": 2", "restore.newer")]
    [InlineData("_First\"", "_FromTheFuture\"", "restore.newer")]
    [InlineData("\"ppl_people\"", "\"ppl_people; DROP\"", "restore.part-changed")]
    [InlineData("{", "[", "restore.no-manifest")]
    public async Task A_manifest_that_says_something_else_is_refused(string was, string becomes, string code)
    {
        await using var office = await FilledOffice.OpenAsync(on);
        var made = await BackUpAsync(office, "backup");
        var manifest = Path.Combine(made.Path, BackupManifest.FileName);
        var text = await File.ReadAllTextAsync(manifest);
        Assert.Contains(was, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(manifest, text.Replace(was, becomes, StringComparison.Ordinal));
        await AssertRefusedAsync(made.Path, code);
    }

    [Fact]
    public async Task A_ledger_that_was_broken_before_the_backup_is_named_and_not_restored_unasked()
    {
        await using var office = await FilledOffice.OpenAsync(on);
        await using (var db = office.Data.Engine.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                office.Data.Engine.IsPostgres
                    ? "DROP TRIGGER ledger_acts_no_change ON ledger_acts"
                    : "DROP TRIGGER ledger_acts_no_update; DROP TRIGGER ledger_acts_no_delete"
            );
            await db.Database.ExecuteSqlRawAsync("UPDATE ledger_acts SET why = 'changed' WHERE seq = 2");
        }

        var made = await BackUpAsync(office, "backup");
        Assert.Equal(2, made.Manifest.State.Broken?.Break?.Seq);
        await AssertRefusedAsync(made.Path, "restore.broken-ledger");
        await using var fresh = new Installation(on.Fresh());
        var input = new RestoreBackup.Input(made.Path, DespiteBrokenLedger: true);
        Assert.True((await new RestoreBackup(fresh.Engine, fresh.Database, fresh.Files, _ => { }).RunAsync(input)).Succeeded);
    }

    [Fact]
    public async Task A_stored_file_that_is_damaged_is_named_and_the_rest_is_kept()
    {
        await using var office = await FilledOffice.OpenAsync(on);
        var stored = await OnlyFileAsync(office);
        await using (var bad = new MemoryStream([1, 2, 3]))
            await office.Data.Files.PutAsItLiesAsync(stored, bad);
        Assert.Equal([stored], (await BackUpAsync(office, "backup")).Damaged);
    }

    /// <summary>Tries it on an empty installation, which must stay empty.</summary>
    private async Task AssertRefusedAsync(string path, string code)
    {
        await using var fresh = new Installation(on.Fresh());
        var restored = await RestoreAsync(fresh, path);
        Assert.Equal(code, restored.Refusal?.Code);
        Assert.NotEmpty(BackupText.Say(restored.Refusal!));
        Assert.True(await fresh.Database.IsEmptyAsync(CancellationToken.None));
        await foreach (var left in fresh.Files.AllAsync())
            Assert.Fail($"{left.Path} was left");
    }

    private async Task<MakeBackup.Made> BackUpAsync(FilledOffice office, string name)
    {
        var make = new MakeBackup(office.Data.Database, office.Data.Files, office.Data.Clock, _ => { });
        var made = await make.RunAsync(Path.Combine(folder.Root, name));
        Assert.True(made.Succeeded, made.Refusal?.ToString());
        return made.Value;
    }

    private static Task<Outcome<BackupManifest>> RestoreAsync(Installation into, string path) =>
        new RestoreBackup(into.Engine, into.Database, into.Files, _ => { }).RunAsync(new RestoreBackup.Input(path, false));

    private static async Task<StoredName> OnlyFileAsync(FilledOffice office)
    {
        await using var db = office.Data.Engine.OpenForReading();
        return (await db.Set<KeptFile>().SingleAsync()).Stored;
    }

    private static async Task<bool> IsWholeAsync(FilledOffice office) => await office.Data.Files.ExistsAsync(await OnlyFileAsync(office));
}

public sealed class BackupOnSqliteTests(OnSqlite on) : BackupTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class BackupOnPostgresTests(OnPostgres on) : BackupTests<OnPostgres>(on), IClassFixture<OnPostgres>;
