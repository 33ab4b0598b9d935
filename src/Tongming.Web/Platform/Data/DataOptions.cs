using System.ComponentModel.DataAnnotations;

namespace Tongming.Web.Platform.Data;

/// <summary>Where the data lives. Section <c>Data</c> of the configuration.</summary>
internal sealed record DataOptions
{
    /// <summary>Folder of the embedded database and of the files.</summary>
    [Required]
    public string Folder { get; init; } = "data";

    /// <summary>Connection string of PostgreSQL; empty for the embedded database.</summary>
    public string Postgres { get; init; } = "";

    /// <summary>Whether the embedded database waits for the disk with every group of changes. Off only where losing seconds is no loss.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>True where PostgreSQL keeps the data.</summary>
    public bool UsesPostgres => Postgres.Length > 0;

    /// <summary>The embedded database's file.</summary>
    public string SqliteFile => Path.Combine(Folder, "tongming.db");

    /// <summary>Reads the section; relative folders stand below <paramref name="root"/>.</summary>
    public static DataOptions Read(IConfiguration configuration, string root)
    {
        var options = configuration.GetSection("Data").Get<DataOptions>() ?? new DataOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options with { Folder = Path.GetFullPath(options.Folder, root) };
    }
}
