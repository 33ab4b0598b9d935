using System.Text.Encodings.Web;
using System.Text.Json;
using Tongming.Web.Platform.Ledger;

namespace Tongming.Web.Platform.Backups;

/// <summary>What a backup holds, written beside it: by it a backup is judged before anything is restored.</summary>
/// <param name="Format">Version of this form.</param>
/// <param name="Program">Version of the program that wrote it.</param>
/// <param name="Engine"><c>sqlite</c> or <c>postgres</c>.</param>
/// <param name="At">When.</param>
/// <param name="State">What the database held.</param>
/// <param name="Parts">Each part except this one.</param>
/// <param name="Files">How many stored files it has; each stands with its own SHA-256 in the list among the parts.</param>
internal sealed record BackupManifest(
    int Format,
    string Program,
    string Engine,
    DateTimeOffset At,
    DatabaseState State,
    IReadOnlyList<BackupManifest.Part> Parts,
    int Files
)
{
    /// <summary>The form that this program writes.</summary>
    public const int PresentFormat = 1;

    /// <summary>Its name in the backup.</summary>
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>A part of a backup.</summary>
    /// <param name="Name">Its file in the folder of the backup.</param>
    /// <param name="Size">Its length in bytes.</param>
    /// <param name="Sha256">SHA-256, hexadecimal.</param>
    public sealed record Part(string Name, long Size, string Sha256);

    /// <summary>Writes it into the folder of a backup.</summary>
    public Task WriteAsync(string folder, CancellationToken cancel) =>
        File.WriteAllTextAsync(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Form) + "\n", cancel);

    /// <summary>Reads it; null where there is none or it is not one.</summary>
    public static async Task<BackupManifest?> ReadAsync(string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllTextAsync(path, cancel), Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What a database holds: by it two databases are compared.</summary>
/// <param name="Migrations">The forms that it went through, in order.</param>
/// <param name="Tables">Rows of each table.</param>
/// <param name="Ledgers">The chain of each body, verified from its beginning.</param>
internal sealed record DatabaseState(
    IReadOnlyList<string> Migrations,
    IReadOnlyDictionary<string, long> Tables,
    IReadOnlyList<VerifyLedger.Chain> Ledgers
)
{
    /// <summary>The first chain that does not hold, or null.</summary>
    public VerifyLedger.Chain? Broken => Ledgers.FirstOrDefault(chain => chain.Break is not null);

    /// <summary>Names the first table with another number of rows, or null where all agree.</summary>
    public string? OtherTable(DatabaseState other) =>
        Tables.Keys.Union(other.Tables.Keys).FirstOrDefault(name => Rows(name) != other.Rows(name));

    /// <summary>Names the first body with another chain, or null where all agree.</summary>
    public Guid? OtherLedger(DatabaseState other)
    {
        var different = Ledgers.Except(other.Ledgers).Concat(other.Ledgers.Except(Ledgers)).Take(1).ToList();
        return different.Count == 0 ? null : different[0].BodyId;
    }

    private long? Rows(string table) => Tables.TryGetValue(table, out var rows) ? rows : null;
}
