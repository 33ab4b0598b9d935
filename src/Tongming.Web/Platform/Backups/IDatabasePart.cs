namespace Tongming.Web.Platform.Backups;

/// <summary>The part of a backup that holds the database; each engine writes and reads its own.</summary>
internal interface IDatabasePart
{
    /// <summary>The engine's name in the manifest.</summary>
    string Engine { get; }

    /// <summary>Its file in the folder of the backup.</summary>
    string FileName { get; }

    /// <summary>Writes the database, as it is at one moment, into a folder, and says what it held at that moment.</summary>
    Task<Outcome<DatabaseState>> WriteAsync(string folder, CancellationToken cancel);

    /// <summary>Whether the installation has no data yet.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancel);

    /// <summary>
    /// Fills the empty installation from a file and keeps it if the judge has nothing against what it holds; else leaves it empty.
    /// </summary>
    /// <param name="file">What <see cref="WriteAsync"/> wrote.</param>
    /// <param name="tables">The tables to count.</param>
    /// <param name="judge">Says why it may not be kept, or null.</param>
    /// <param name="cancel">Stops it.</param>
    Task<Refusal?> RestoreAsync(string file, IEnumerable<string> tables, Func<DatabaseState, Refusal?> judge, CancellationToken cancel);
}
