using System.Diagnostics;
using Npgsql;

namespace Tongming.Web.Platform.Backups;

/// <summary>Runs PostgreSQL's own programs against the database of a connection string. The password goes by the environment, never as an argument.</summary>
internal sealed class PostgresPrograms(string connection)
{
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <summary>The full path of a program: from the PATH, else the newest that Debian keeps aside; null where there is none.</summary>
    public static string? Find(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var aside = Directory.Exists(DebianFolder)
            ? Directory
                .EnumerateDirectories(DebianFolder)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return folders.Concat(aside).Select(folder => Path.Combine(folder, name + ending)).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs one to its end; null where it did what it was asked, else why not.</summary>
    public async Task<Refusal?> RunAsync(string name, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        if (Find(name) is not { } path)
            return new Refusal("backup.program-missing", name);
        using var process = new Process { StartInfo = Describe(path, arguments) };
        process.Start();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = await process.StandardError.ReadToEndAsync(cancel);
            await output;
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 ? null : new Refusal("backup.program-failed", name, errors.Trim());
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo Describe(string path, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var where = new NpgsqlConnectionStringBuilder(connection);
        Set(start, "PGHOST", where.Host);
        Set(start, "PGPORT", $"{where.Port}");
        Set(start, "PGUSER", where.Username);
        Set(start, "PGPASSWORD", where.Password);
        Set(start, "PGPASSFILE", where.Passfile);
        Set(start, "PGDATABASE", where.Database);
        Set(start, "PGSSLMODE", Name(where.SslMode));
        Set(start, "PGSSLROOTCERT", where.RootCertificate);
        return start;
    }

    private static void Set(ProcessStartInfo start, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            start.Environment[name] = value;
    }

    private static string Name(SslMode mode) =>
        mode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var other => other.ToString().ToLowerInvariant(),
        };
}
