using System.ComponentModel.DataAnnotations;
using Npgsql;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Platform.Backups;

/// <summary>What the commands on data share: where the data is, and the answer where it cannot be reached.</summary>
internal static class CommandData
{
    /// <exception cref="UsageException">The settings are wrong.</exception>
    public static DataOptions Read()
    {
        try
        {
            return DataOptions.Read(Settings.Read(), Path.GetFullPath(Settings.Root));
        }
        catch (ValidationException problem)
        {
            throw new UsageException(problem.Message);
        }
    }

    /// <exception cref="UsageException">A file cannot be read or written, or the database is not there.</exception>
    public static async Task<Outcome<T>> TryAsync<T>(Func<Task<Outcome<T>>> work)
        where T : notnull
    {
        try
        {
            return await work();
        }
        catch (Exception problem) when (Unreachable(problem) is not null)
        {
            throw new UsageException($"连接不上数据库：{Unreachable(problem)!.Message}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"读写文件没有成功：{problem.Message}");
        }
    }

    /// <summary>What says that PostgreSQL does not answer, also where the mapper has wrapped it; null for everything else.</summary>
    public static NpgsqlException? Unreachable(Exception problem) =>
        (problem is InvalidOperationException ? problem.InnerException : problem) as NpgsqlException is { } found and not PostgresException
            ? found
            : null;
}
